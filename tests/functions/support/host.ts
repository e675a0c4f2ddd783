import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { projectId, region } from './world';

/** Child process that serves the built functions, for crash tests. */
export interface Host {
  readonly url: string;
  readonly pid: number;
  /** Resolves with the exit signal. */
  readonly ended: Promise<string | null>;
  /** Base URL of event delivery. */
  readonly events: string;
  readonly stop: () => Promise<void>;
}

interface HostOptions {
  /** Fail point at which the process crashes. */
  readonly failAt?: string;
  /** Whether unsigned tokens are accepted, as in the emulators. */
  readonly isDebug?: boolean;
  /** Additional environment, as in `functions/.env`. */
  readonly env?: NodeJS.ProcessEnv;
}

const debugEnv: NodeJS.ProcessEnv = {
  FIREBASE_DEBUG_MODE: 'true',
  FIREBASE_DEBUG_FEATURES: JSON.stringify({ skipTokenVerification: true }),
};

/** Verifies tokens as deployed; the Auth emulator would accept unsigned ones. */
const deployedEnv: NodeJS.ProcessEnv = { FIREBASE_AUTH_EMULATOR_HOST: undefined };

/** Starts the functions in a child process. */
export const startHost = async ({
  failAt,
  isDebug = true,
  env,
}: HostOptions = {}): Promise<Host> => {
  const child = fork(fileURLToPath(new URL('./host-process.ts', import.meta.url)), {
    execArgv: ['--import', import.meta.resolve('tsx')],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      ...process.env,
      FUNCTIONS_EMULATOR: 'true',
      ...(isDebug ? debugEnv : deployedEnv),
      ...(failAt !== undefined && { FAIL_AT: failAt }),
      ...env,
    },
  });
  const ended = exitSignalOf(child);
  const port = await Promise.race([once(child, 'message'), ended]);
  if (!Array.isArray(port)) throw new Error('the functions could not be served');
  const address = `http://127.0.0.1:${String(port[0])}`;
  return {
    pid: child.pid ?? 0,
    url: `${address}/${projectId}/${region}`,
    events: `${address}/events`,
    ended,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

async function exitSignalOf(child: ChildProcess): Promise<string | null> {
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal;
}
