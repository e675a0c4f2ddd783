import { say } from '../setup/progress';
import type { Stack } from './start-stack';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The same Ctrl-C arrives twice when npm passes it on; only a later one means that the person is in a hurry. */
const sameSignalMs = 1_000;

/** Waits until the person stops the stack, or it ends by itself. Gives the exit code. */
export async function untilStopped(stack: Stack): Promise<number> {
  let stoppedAt: number | undefined;
  const onSignal = () => {
    if (stoppedAt === undefined) {
      stoppedAt = performance.now();
      say('\n• Saving the data and stopping');
      void stack.stop();
    } else if (performance.now() - stoppedAt > sameSignalMs) {
      say('Stopped at once: the last saved data remain.');
      stack.kill();
    }
  };
  for (const signal of signals) process.on(signal, onSignal);
  await stack.ended;
  for (const signal of signals) process.off(signal, onSignal);
  if (stoppedAt !== undefined) return 0;
  say(`The emulators have ended by themselves: the end of ${stack.logFile} says why.`);
  return 1;
}
