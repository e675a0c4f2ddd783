/**
 * `npm run e2e -- [Playwright arguments]`: runs the end-to-end tests in Chromium on a separate
 * seeded stack.
 */
import { playwrightArgs, playwrightEnv } from '../runner/playwright';
import { command, step } from '../setup/progress';
import { runNode } from '../setup/run';
import { seedWhenEmpty } from '../stack/seed-stack';
import { withTestStack } from '../stack/test-stack';

await command(() =>
  withTestStack({ mail: true }, async (stack) => {
    await seedWhenEmpty(stack);
    const env = await playwrightEnv(stack);
    const args = [...playwrightArgs, '--reporter=list', ...process.argv.slice(2)];
    const result = await step('Journeys', () => runNode(args, { env, show: true }));
    return result.code;
  }),
);
