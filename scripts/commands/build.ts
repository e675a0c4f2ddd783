/**
 * `npm run build`: builds into `dist/` and `functions/lib/`. Deployment calls it with `--deploy`.
 */
import { loadEnv } from 'vite';
import * as z from 'zod/mini';
import { policyProblems } from '../deploy/firebase-json';
import { buildApp, buildFunctions } from '../setup/build';
import { rootDir } from '../setup/paths';
import { UserError, command, step } from '../setup/progress';

/** Requires the Firebase configuration, without which the deployed app would fail. */
function assertConfigured(): void {
  const config = loadEnv('production', rootDir)['VITE_FIREBASE_CONFIG'] ?? '';
  if (config !== '') return assertPolicy(configSchema.parse(JSON.parse(config)).projectId);
  throw new UserError(
    'VITE_FIREBASE_CONFIG is not set: put the web configuration of the Firebase project, as one line of JSON, ' +
      'into .env.production.local (docs/deploy.md shows how) and deploy again.',
  );
}

const configSchema = z.object({ projectId: z.string() });

/**
 * Requires the content security policy to name this project; otherwise browsers would block all
 * commands.
 */
function assertPolicy(project: string): void {
  const [problem] = policyProblems(project);
  if (problem !== undefined) throw new UserError(`${problem} (docs/deploy.md).`);
}

await command(async () => {
  if (process.argv.includes('--deploy')) assertConfigured();
  await step('Building the functions', buildFunctions);
  await step('Building the app', () => buildApp('production', 'dist'));
  return 0;
});
