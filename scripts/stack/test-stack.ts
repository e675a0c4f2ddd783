import { buildApp, buildFunctions } from '../setup/build';
import { testAppDir } from '../setup/paths';
import { reserveOffset } from './port-check';
import { portsAt, testOffset } from './ports';
import { startStack, type Stack } from './start-stack';

export type TestStackOptions = Readonly<{
  /** Builds the app and serves it; without it Hosting serves what was built last. */
  app: boolean;
}>;

/** Builds everything and starts a stack that keeps nothing, beside one of `npm start` or of another test run. */
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

/** Stops the stack whatever happens to the work, and when the person stops the command. */
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
