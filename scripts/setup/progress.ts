/** A failure that the reader can mend: its message is one sentence that says what to do, shown without a stack. */
export class Advice extends Error {
  override name = 'Advice';
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Shows that something has begun, and how long it took once it is done. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  say(`• ${title}`);
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  if (seconds >= 0.5) say(`  done in ${seconds.toFixed(1)} s`);
  return result;
}

/** Runs a whole command: sets the exit code, and shows an {@link Advice} as the sentence it is. */
export async function command(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (error instanceof Advice) say(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}
