/**
 * `node scripts/main.mjs emulators`: starts an empty stack on the test ports, for running single
 * tests repeatedly.
 */
import { command, print, step } from '../setup/progress';
import { untilStopped } from '../stack/stop-signals';
import { startTestStack } from '../stack/test-stack';

await command(async () => {
  const stack = await step('Starting the emulators', () =>
    startTestStack({ app: true, mail: false }),
  );
  for (const [name, value] of Object.entries(stack.env)) print(`export ${name}='${value}'`);
  return untilStopped(stack);
});
