/** `npm run build`: what is deployed, into `dist/` and `functions/lib/`. */
import { buildApp, buildFunctions } from '../setup/build';
import { command, step } from '../setup/progress';

await command(async () => {
  await step('Building the functions', buildFunctions);
  await step('Building the app', () => buildApp('production', 'dist'));
  return 0;
});
