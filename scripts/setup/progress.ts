/** A failure that the reader can mend: its message is one sentence that says what to do, shown without a stack. */
export class UserError extends Error {
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

/**
 * Runs a whole command to its exit code, and shows an {@link UserError} as the sentence it is. It ends the process: what
 * a failed step has left open would keep it waiting.
 */
export async function command(work: () => Promise<number>): Promise<never> {
  try {
    process.exit(await work());
  } catch (error) {
    if (error instanceof UserError) say(error.message);
    else console.error(error);
    process.exit(1);
  }
}
