import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { projectId, region } from './world';

/** A process of its own that serves the built functions, to be crashed and started again. */
export interface Host {
  readonly url: string;
  readonly pid: number;
  /** Resolves with the signal that ended the process. */
  readonly ended: Promise<string | null>;
  /** Where events of the trigger are delivered. */
  readonly events: string;
  readonly stop: () => Promise<void>;
}

interface HostOptions {
  /** The step at which the process ends as by a crash. */
  readonly failAt?: string;
  /** Whether unsigned tokens are believed, as the emulators do it. */
  readonly isDebug?: boolean;
  /** What is set besides, as in `functions/.env`. */
  readonly env?: NodeJS.ProcessEnv;
}

const debugEnv: NodeJS.ProcessEnv = {
  FIREBASE_DEBUG_MODE: 'true',
  FIREBASE_DEBUG_FEATURES: JSON.stringify({ skipTokenVerification: true }),
};

/** As deployed, tokens are verified; the Auth emulator would believe unsigned ones, too. */
const deployedEnv: NodeJS.ProcessEnv = { FIREBASE_AUTH_EMULATOR_HOST: undefined };

/** Starts the functions in a process of their own. */
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
  const ended = endOf(child);
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

async function endOf(child: ChildProcess): Promise<string | null> {
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal;
}
