/** Region of the functions, the same as that of the database. */
export const region = 'europe-west1';

/** Whether the process runs in the emulators, which set this variable. */
export const isEmulated = process.env['FUNCTIONS_EMULATOR'] === 'true';

/**
 * Clock offset of emulated functions, milliseconds; used to show future dates. Always 0 when
 * deployed.
 */
export const clockOffsetMs = isEmulated ? Number(process.env['CLOCK_OFFSET_MS'] ?? 0) : 0;

/** Capacity of one instance and maximum number of instances, which bounds the cost of a flood. */
export const capacity = {
  region,
  memory: '512MiB',
  cpu: 1,
  concurrency: 80,
  maxInstances: 20,
} as const;

/** Origins on the local machine. */
const localOrigin = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?$/u;

/**
 * Origins that may call the functions: the Hosting domains of the project and those in
 * `ALLOWED_ORIGINS` (functions/.env, comma-separated), such as a custom domain.
 */
export const allowedOrigins = (env: NodeJS.ProcessEnv = process.env): (string | RegExp)[] => {
  const project = env['GCLOUD_PROJECT'];
  const own = project ? [`https://${project}.web.app`, `https://${project}.firebaseapp.com`] : [];
  const named = (env['ALLOWED_ORIGINS'] ?? '').split(',').map((origin) => origin.trim());
  const local = env['FUNCTIONS_EMULATOR'] === 'true' ? [localOrigin] : [];
  return [...own, ...named.filter((origin) => origin !== ''), ...local];
};

/** Rejects calls from unregistered apps; enable it after setting up App Check. */
export const enforceAppCheck = process.env['ENFORCE_APP_CHECK'] === 'true';

/**
 * Public origin of the site: `SITE_ORIGIN` (functions/.env; `npm start` sets it), by default the
 * Hosting domain. Never derived from request headers, which the client controls.
 */
export const siteOrigin = (env: NodeJS.ProcessEnv = process.env): string => {
  const named = (env['SITE_ORIGIN'] ?? '').trim().replace(/\/+$/u, '');
  return named === '' ? `https://${env['GCLOUD_PROJECT'] ?? 'localhost'}.web.app` : named;
};

/** Id of the Google Cloud project. */
export const projectId = (env: NodeJS.ProcessEnv = process.env): string =>
  env['GCLOUD_PROJECT'] ?? '';

/** Whether an origin may call the functions. */
export const isAllowedOrigin = (origin: string): boolean =>
  allowedOrigins().some((known) =>
    typeof known === 'string' ? known === origin : known.test(origin),
  );
