/** Where the functions run: in one region, next to the database. */
export const region = 'europe-west1';

/** Whether this process belongs to the emulators, which set the variable themselves. */
export const isEmulated = process.env['FUNCTIONS_EMULATOR'] === 'true';

/**
 * By how much the clock of the emulated functions is set forward, milliseconds: shows a day that is
 * still to come. Deployed functions know only the real time.
 */
export const clockOffsetMs = isEmulated ? Number(process.env['CLOCK_OFFSET_MS'] ?? 0) : 0;

/** Load of a single instance and of all together; a flood costs no more than this. */
export const capacity = {
  region,
  memory: '512MiB',
  cpu: 1,
  concurrency: 80,
  maxInstances: 20,
} as const;

/** Pages served from the emulators' machine. */
const localOrigin = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?$/u;

/**
 * The pages that may call the functions from a browser: the project's own Hosting and what
 * `ALLOWED_ORIGINS` (functions/.env, separated by commas) names besides, such as a domain of its own.
 */
export const allowedOrigins = (env: NodeJS.ProcessEnv = process.env): (string | RegExp)[] => {
  const project = env['GCLOUD_PROJECT'];
  const own = project ? [`https://${project}.web.app`, `https://${project}.firebaseapp.com`] : [];
  const named = (env['ALLOWED_ORIGINS'] ?? '').split(',').map((origin) => origin.trim());
  const local = env['FUNCTIONS_EMULATOR'] === 'true' ? [localOrigin] : [];
  return [...own, ...named.filter((origin) => origin !== ''), ...local];
};

/** Refuses calls that do not come from the registered apps; on once App Check is set up. */
export const enforceAppCheck = process.env['ENFORCE_APP_CHECK'] === 'true';

/**
 * Where people see the pages: `SITE_ORIGIN` (functions/.env; `npm start` sets it), else the project's
 * own Hosting. Never what a request says of itself: that is for its sender to write.
 */
export const siteOrigin = (env: NodeJS.ProcessEnv = process.env): string => {
  const named = (env['SITE_ORIGIN'] ?? '').trim().replace(/\/+$/u, '');
  return named === '' ? `https://${env['GCLOUD_PROJECT'] ?? 'localhost'}.web.app` : named;
};

/** The project that this is. */
export const projectId = (env: NodeJS.ProcessEnv = process.env): string =>
  env['GCLOUD_PROJECT'] ?? '';

/** Whether a page of this origin may call. */
export const isAllowedOrigin = (origin: string): boolean =>
  allowedOrigins().some((known) =>
    typeof known === 'string' ? known === origin : known.test(origin),
  );
