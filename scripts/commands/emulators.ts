/**
 * `node scripts/main.mjs emulators`: starts an empty stack on the test ports, for running single
 * tests repeatedly.
 */
import { command, print, step } from '../setup/progress';
import { untilStopped } from '../stack/stop-signals';
import { buildTestStack, startTestStack } from '../stack/test-stack';

await command(async () => {
  await step('Building functions and app', () => buildTestStack({ app: true }));
  const stack = await step('Starting the emulators', () => startTestStack({ mail: false }));
  for (const [name, value] of Object.entries(stack.env)) print(`export ${name}='${value}'`);
  return untilStopped(stack);
});
