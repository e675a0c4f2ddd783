import type { Peer } from './peer';
import type { Question } from './questions';
import { reference } from './reference';

/** Result of one library for one question. */
export interface Result {
  readonly peer: string;
  readonly perSecond: number;
  /** Number of wrong answers for arrivals on whole minutes, and on milliseconds. */
  readonly wrongMinutes: number;
  readonly wrongMilliseconds: number;
}

/** Many short rounds: on a busy machine the best one shows the speed of the code. */
const ROUNDS = 30;
const ROUND_SECONDS = 0.02;

/**
 * A deadline is wrong if business time lies between it and the correct one; returning the next
 * opening instead of the closing time is accepted.
 */
function isWrong({ answer }: Question, actual: number, expected: number): boolean {
  if (!Number.isFinite(actual)) return true;
  if (answer === 'duration') return actual !== expected;
  return reference.between(Math.min(actual, expected), Math.max(actual, expected)) !== 0;
}

function wrongAnswers(question: Question, peer: Peer, arrivals: readonly number[]): number {
  const ask = question.ask(peer);
  const expected = question.ask(reference);
  if (ask === undefined || expected === undefined) throw new Error(`${peer.name} cannot be asked`);
  return arrivals.filter((at) => isWrong(question, ask(at), expected(at))).length;
}

/** Returns the seconds for `count` answers. */
function secondsFor(
  ask: (at: number) => number,
  arrivals: readonly number[],
  count: number,
): number {
  let checksum = 0;
  const start = performance.now();
  for (let i = 0; i < count; i += 1) checksum += ask(arrivals[i % arrivals.length] ?? 0);
  const spent = performance.now() - start;
  if (Number.isNaN(checksum)) throw new Error('an answer is not a number');
  return spent / 1000;
}

/** Returns the number of answers per round; finding it also warms up the code. */
function roundFor(ask: (at: number) => number, arrivals: readonly number[]): number {
  let count = 1;
  // Uses the fastest of three, so that an interruption does not look like a full round.
  for (;;) {
    const quickest = Math.min(...[1, 2, 3].map(() => secondsFor(ask, arrivals, count)));
    if (quickest >= ROUND_SECONDS) return count;
    count *= 2;
  }
}

/** Measures libraries in turns, so that load affects all of them; the best round counts. */
export function measure(
  question: Question,
  peers: readonly Peer[],
  inputs: { readonly minutes: readonly number[]; readonly milliseconds: readonly number[] },
): readonly Result[] {
  const entries = peers.flatMap((peer) => {
    const ask = question.ask(peer);
    if (ask === undefined) return [];
    return [{ peer, ask, count: roundFor(ask, inputs.minutes), best: 0 }];
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const entry of entries) {
      const perSecond = entry.count / secondsFor(entry.ask, inputs.minutes, entry.count);
      entry.best = Math.max(entry.best, perSecond);
    }
  }
  return entries.map(({ peer, best }) => ({
    peer: peer.name,
    perSecond: best,
    wrongMinutes: wrongAnswers(question, peer, inputs.minutes),
    wrongMilliseconds: wrongAnswers(question, peer, inputs.milliseconds),
  }));
}

/** Returns the answers per second of the best round. */
export function bestRate(ask: (at: number) => number, arrivals: readonly number[]): number {
  const count = roundFor(ask, arrivals);
  const rounds = Array.from({ length: ROUNDS }, () => count / secondsFor(ask, arrivals, count));
  return Math.max(...rounds);
}
