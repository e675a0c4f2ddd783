import { startMailCatcher } from '../mail-catcher/catcher';
import { startLocalGateway } from '../mail/local-gateway';
import { buildApp, buildFunctions } from '../setup/build';
import { testAppDir } from '../setup/paths';
import { reserveOffset } from './port-check';
import { portsAt, testOffset, type StackPorts } from './ports';
import { startStack, type Stack } from './start-stack';

/** Builds what a test stack runs: the functions, and the app unless Hosting serves no pages. */
export async function buildTestStack({ app }: Readonly<{ app: boolean }>): Promise<void> {
  await buildFunctions();
  if (app) await buildApp('emulator', testAppDir);
}

export type TestStackOptions = Readonly<{
  /**
   * Sends to a mail catcher and takes email on the SMTP gateway, as `npm start` does. Not for the
   * tests of the functions, which send the queued emails themselves.
   */
  mail: boolean;
}>;

/**
 * Starts an in-memory stack on separate ports, beside `npm start` or other test runs. It is built
 * before, since building reloads the functions of running stacks.
 */
export async function startTestStack({ mail }: TestStackOptions): Promise<Stack> {
  const { offset, release } = await reserveOffset(testOffset);
  try {
    const start = mail ? startWithMail : startWithoutMail;
    const stack = await start(portsAt(offset));
    void stack.ended.then(release);
    return stack;
  } catch (error) {
    release();
    throw error;
  }
}

const startWithoutMail = async (ports: StackPorts): Promise<Stack> =>
  startStack({ ports, appDir: testAppDir });

async function startWithMail(ports: StackPorts): Promise<Stack> {
  const [catcher, gateway] = await Promise.all([startMailCatcher(ports), startLocalGateway(ports)]);
  const stopMail = async () => Promise.all([catcher.stop(), gateway.stop()]);
  try {
    const stack = await startStack({ ports, appDir: testAppDir, smtpUrl: catcher.smtpUrl });
    void stack.ended.then(stopMail);
    return stack;
  } catch (error) {
    await stopMail();
    throw error;
  }
}

/** Builds a test stack, runs work on it and always stops it. */
export async function withTestStack<T>(
  options: TestStackOptions,
  work: (stack: Stack) => Promise<T>,
): Promise<T> {
  await buildTestStack({ app: true });
  const stack = await startTestStack(options);
  try {
    return await work(stack);
  } finally {
    await stack.stop();
  }
}
