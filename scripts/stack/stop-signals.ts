import { print } from '../setup/progress';
import type { Stack } from './start-stack';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ctrl-C arrives twice when npm forwards it; only a later signal kills the stack. */
const sameSignalMs = 1_000;

/** Waits until the stack is stopped by a signal or exits; returns the exit code. */
export async function untilStopped(stack: Stack): Promise<number> {
  let stoppedAt: number | undefined;
  const onSignal = () => {
    if (stoppedAt === undefined) {
      stoppedAt = performance.now();
      print('\n• Saving the data and stopping');
      void stack.stop();
    } else if (performance.now() - stoppedAt > sameSignalMs) {
      print('Stopped at once: the last saved data remain.');
      stack.kill();
    }
  };
  for (const signal of signals) process.on(signal, onSignal);
  await stack.ended;
  for (const signal of signals) process.off(signal, onSignal);
  if (stoppedAt !== undefined) return 0;
  print(`The emulators have ended by themselves: the end of ${stack.logFile} says why.`);
  return 1;
}
