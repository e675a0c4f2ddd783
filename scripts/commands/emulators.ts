/** `node scripts/main.mjs emulators`: an empty stack on the ports of the tests, for running one test again and again. */
import { command, say, step } from '../setup/progress';
import { untilStopped } from '../stack/stop-signals';
import { startTestStack } from '../stack/test-stack';

await command(async () => {
  const stack = await step('Starting the emulators', () => startTestStack({ app: true }));
  for (const [name, value] of Object.entries(stack.env)) say(`export ${name}='${value}'`);
  return untilStopped(stack);
});
