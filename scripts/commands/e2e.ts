/** `npm run e2e -- [arguments of Playwright]`: the journeys in Chromium on a seeded stack of their own. */
import { playwrightArgs, playwrightEnv } from '../runner/playwright';
import { command, step } from '../setup/progress';
import { runNode } from '../setup/run';
import { seedWhenEmpty } from '../stack/seed-stack';
import { withTestStack } from '../stack/test-stack';

await command(() =>
  withTestStack({ app: true }, async (stack) => {
    await seedWhenEmpty(stack);
    const env = await playwrightEnv(stack);
    const args = [...playwrightArgs, '--reporter=list', ...process.argv.slice(2)];
    const result = await step('Journeys', () => runNode(args, { env, show: true }));
    return result.code;
  }),
);
