import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { err, type DomainError, type Result } from '@reglament/domain';
import { InternalError } from '../store/errors';
import { decodedSchema, type DecodeJob, type Encoded } from './encoded';

/** Settings of the pool of decoder processes. */
export interface DecoderSettings {
  readonly program: string;
  readonly processes: number;
  /** Creates the timeout signal of one decode job. */
  readonly createTimeout: () => AbortSignal;
}

/** Decodes one image; fails with `file-too-complex` when it exceeds the time or memory limit. */
export type Decode = (job: DecodeJob) => Promise<Result<Encoded, DomainError>>;

/**
 * Creates a pool of decoder processes, because the library cannot be interrupted and a process can
 * be killed. Jobs wait in FIFO order while all processes are busy.
 */
export const createDecoder = (settings: DecoderSettings): Decode => {
  const free = Array.from({ length: settings.processes }, () => createWorker(settings));
  const waiting: ((worker: Decode) => void)[] = [];
  const acquire = async () =>
    free.pop() ?? new Promise<Decode>((resolve) => void waiting.push(resolve));
  const release = (worker: Decode) => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };
  return async (job) => {
    const worker = await acquire();
    try {
      return await worker(job);
    } finally {
      release(worker);
    }
  };
};

/** Runs jobs in one child process, started on first use and restarted after it was killed. */
function createWorker({ program, createTimeout }: DecoderSettings): Decode {
  let child: ChildProcess | null = null;
  return async (job) => {
    if (child === null || hasEnded(child)) child = spawnDecoder(program);
    const reply = await replyOf(child, job, createTimeout());
    if (reply === null) return err({ code: 'file-too-complex' });
    return decodedSchema.parse(reply);
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

function spawnDecoder(program: string): ChildProcess {
  const child = fork(program, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Passes no secrets; few malloc arenas, so that freed memory is returned.
    env: { MALLOC_ARENA_MAX: '2' },
    execArgv: ['--max-old-space-size=64'],
  });
  // An idle child must not keep the parent alive.
  child.unref();
  child.channel?.unref();
  return child;
}

/**
 * Returns the reply of the process; null when it was killed by the timeout here or by its own
 * memory check.
 */
async function replyOf(
  child: ChildProcess,
  job: DecodeJob,
  timeout: AbortSignal,
): Promise<unknown> {
  const kill = () => child.kill('SIGKILL');
  timeout.addEventListener('abort', kill);
  const cleanup = new AbortController();
  const replied = once(child, 'message', cleanup).then(([reply]: unknown[]) => reply);
  const exited = once(child, 'exit', cleanup).then(afterExit);
  try {
    child.send(job);
    if (timeout.aborted) kill();
    return await Promise.race([replied, exited]);
  } finally {
    timeout.removeEventListener('abort', kill);
    cleanup.abort();
    // The abort rejects the pending one of the two promises.
    void Promise.allSettled([replied, exited]);
  }
}

/** Returns null for a killed process; throws when it exited without a signal. */
function afterExit([, signal]: unknown[]): null {
  if (signal === null) throw new InternalError('the decoder ended by itself');
  return null;
}

/**
 * Decodes an image whose header was validated. Two processes, so that a valid image does not wait
 * for a malicious one to time out.
 */
export const decode = createDecoder({
  program: fileURLToPath(new URL('./decode.js', import.meta.url)),
  processes: 2,
  createTimeout: () => AbortSignal.timeout(10_000),
});
