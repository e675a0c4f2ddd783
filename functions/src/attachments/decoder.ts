import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { err, type DomainError, type Result } from '@reglament/domain';
import { InternalError } from '../store/errors';
import { decodedSchema, type DecodeJob, type Encoded } from './encoded';

/** How pictures are decoded: by which program, in how many processes, and until when each. */
export interface DecoderSettings {
  readonly program: string;
  readonly processes: number;
  /** A signal for each picture that aborts when it has taken too long. */
  readonly late: () => AbortSignal;
}

/** Decodes one picture; `file-too-complex` when that takes more time or memory than is given. */
export type Decode = (job: DecodeJob) => Promise<Result<Encoded, DomainError>>;

/**
 * Decodes in processes of their own, which can be killed: the library cannot be interrupted. While all
 * of them are busy pictures wait in order.
 */
export const decoderOf = (settings: DecoderSettings): Decode => {
  const free = Array.from({ length: settings.processes }, () => workerOf(settings));
  const waiting: ((worker: Decode) => void)[] = [];
  const take = async () =>
    free.pop() ?? new Promise<Decode>((resolve) => void waiting.push(resolve));
  const giveBack = (worker: Decode) => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };
  return async (job) => {
    const worker = await take();
    try {
      return await worker(job);
    } finally {
      giveBack(worker);
    }
  };
};

/** One process at a time, started by the first picture and again after one that it did not survive. */
function workerOf({ program, late }: DecoderSettings): Decode {
  let child: ChildProcess | null = null;
  return async (job) => {
    if (child === null || hasEnded(child)) child = start(program);
    const answer = await answerOf(child, job, late());
    if (answer === null) return err({ code: 'file-too-complex' });
    return decodedSchema.parse(answer);
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

function start(program: string): ChildProcess {
  const child = fork(program, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // None of the secrets of the functions; few arenas, so that memory is given back.
    env: { MALLOC_ARENA_MAX: '2' },
    execArgv: ['--max-old-space-size=64'],
  });
  // An idle process keeps nothing alive.
  child.unref();
  child.channel?.unref();
  return child;
}

/** The answer of a process; null when it was killed, for its time here or for its memory there. */
async function answerOf(child: ChildProcess, job: DecodeJob, late: AbortSignal): Promise<unknown> {
  const kill = () => child.kill('SIGKILL');
  late.addEventListener('abort', kill);
  const done = new AbortController();
  const answered = once(child, 'message', done).then(([answer]: unknown[]) => answer);
  const ended = once(child, 'exit', done).then(afterExit);
  try {
    child.send(job);
    if (late.aborted) kill();
    return await Promise.race([answered, ended]);
  } finally {
    late.removeEventListener('abort', kill);
    done.abort();
    // The one that did not happen is rejected by the abort.
    void Promise.allSettled([answered, ended]);
  }
}

/** A process that ends without having been killed is broken. */
function afterExit([, signal]: unknown[]): null {
  if (signal === null) throw new InternalError('the decoder ended by itself');
  return null;
}

/**
 * Decodes a picture whose frame was checked. Two processes, so that an honest picture does not wait for a
 * hostile one to be killed.
 */
export const decode = decoderOf({
  program: fileURLToPath(new URL('./decode.js', import.meta.url)),
  processes: 2,
  late: () => AbortSignal.timeout(10_000),
});
