/**
 * An error that the user can fix; its message is one sentence of advice, printed without a stack
 * trace.
 */
export class UserError extends Error {
  override name = 'UserError';
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints the title of a step, and its duration when it is done. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  print(`• ${title}`);
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  if (seconds >= 0.5) print(`  done in ${seconds.toFixed(1)} s`);
  return result;
}

/**
 * Runs a command, prints a {@link UserError} as its message and exits the process, so that open
 * handles of a failed step do not keep it alive.
 */
export async function command(work: () => Promise<number>): Promise<never> {
  try {
    process.exit(await work());
  } catch (error) {
    if (error instanceof UserError) print(error.message);
    else console.error(error);
    process.exit(1);
  }
}
