/** `npm run build`: what is deployed, into `dist/` and `functions/lib/`. Deploying calls it with `--deploy`. */
import { loadEnv } from 'vite';
import { buildApp, buildFunctions } from '../setup/build';
import { rootDir } from '../setup/paths';
import { Advice, command, step } from '../setup/progress';

/** An app without it would be deployed and then fail in every browser. */
function assertConfigured(): void {
  if ((loadEnv('production', rootDir)['VITE_FIREBASE_CONFIG'] ?? '') !== '') return;
  throw new Advice(
    'VITE_FIREBASE_CONFIG is not set: put the web configuration of the Firebase project, as one line of JSON, ' +
      'into .env.production.local (docs/deploy.md shows how) and deploy again.',
  );
}

await command(async () => {
  if (process.argv.includes('--deploy')) assertConfigured();
  await step('Building the functions', buildFunctions);
  await step('Building the app', () => buildApp('production', 'dist'));
  return 0;
});
