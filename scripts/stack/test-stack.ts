import { buildApp, buildFunctions } from '../setup/build';
import { testAppDir } from '../setup/paths';
import { reserveOffset } from './port-check';
import { portsAt, testOffset } from './ports';
import { startStack, type Stack } from './start-stack';

export type TestStackOptions = Readonly<{
  /** Builds the app; otherwise Hosting serves the last build. */
  app: boolean;
}>;

/**
 * Builds and starts an in-memory stack on separate ports, beside `npm start` or other test runs.
 */
export async function startTestStack(options: TestStackOptions): Promise<Stack> {
  await buildFunctions();
  if (options.app) await buildApp('emulator', testAppDir);
  const { offset, release } = await reserveOffset(testOffset);
  try {
    const stack = await startStack({ ports: portsAt(offset), appDir: testAppDir });
    void stack.ended.then(release);
    return stack;
  } catch (error) {
    release();
    throw error;
  }
}

/** Runs work on a test stack and always stops the stack. */
export async function withTestStack<T>(
  options: TestStackOptions,
  work: (stack: Stack) => Promise<T>,
): Promise<T> {
  const stack = await startTestStack(options);
  try {
    return await work(stack);
  } finally {
    await stack.stop();
  }
}
