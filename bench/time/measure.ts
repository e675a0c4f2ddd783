import type { Peer } from './peer';
import type { Question } from './questions';
import { reference } from './reference';

/** What one library did with one question. */
export interface Result {
  readonly peer: string;
  readonly perSecond: number;
  /** Wrong answers to arrivals on whole minutes, and to the millisecond. */
  readonly wrongMinutes: number;
  readonly wrongMilliseconds: number;
}

/** Short rounds and many: on a busy machine the best of them is what the code can do. */
const ROUNDS = 30;
const ROUND_SECONDS = 0.02;

/**
 * A deadline is wrong when working time lies between it and the right one: a library that gives the
 * next opening instead of closing time is not blamed for it.
 */
function isWrong({ answer }: Question, given: number, right: number): boolean {
  if (!Number.isFinite(given)) return true;
  if (answer === 'duration') return given !== right;
  return reference.between(Math.min(given, right), Math.max(given, right)) !== 0;
}

function wrongAnswers(question: Question, peer: Peer, arrivals: readonly number[]): number {
  const ask = question.ask(peer);
  const right = question.ask(reference);
  if (ask === undefined || right === undefined) throw new Error(`${peer.name} cannot be asked`);
  return arrivals.filter((at) => isWrong(question, ask(at), right(at))).length;
}

/** Seconds that so many answers take. */
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

/** How many answers fill a round; the search for it also warms the code up. */
function roundFor(ask: (at: number) => number, arrivals: readonly number[]): number {
  let count = 1;
  // The quickest of three, lest one interruption passes for a full round.
  for (;;) {
    const quickest = Math.min(...[1, 2, 3].map(() => secondsFor(ask, arrivals, count)));
    if (quickest >= ROUND_SECONDS) return count;
    count *= 2;
  }
}

/** The libraries take turns, so that a busy moment of the machine hits all; the best round counts. */
export function measure(
  question: Question,
  peers: readonly Peer[],
  inputs: { readonly minutes: readonly number[]; readonly milliseconds: readonly number[] },
): readonly Result[] {
  const asked = peers.flatMap((peer) => {
    const ask = question.ask(peer);
    if (ask === undefined) return [];
    return [{ peer, ask, count: roundFor(ask, inputs.minutes), best: 0 }];
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const entry of asked) {
      const perSecond = entry.count / secondsFor(entry.ask, inputs.minutes, entry.count);
      entry.best = Math.max(entry.best, perSecond);
    }
  }
  return asked.map(({ peer, best }) => ({
    peer: peer.name,
    perSecond: best,
    wrongMinutes: wrongAnswers(question, peer, inputs.minutes),
    wrongMilliseconds: wrongAnswers(question, peer, inputs.milliseconds),
  }));
}

/** Answers a second to one question, the best round. */
export function bestRate(ask: (at: number) => number, arrivals: readonly number[]): number {
  const count = roundFor(ask, arrivals);
  const rounds = Array.from({ length: ROUNDS }, () => count / secondsFor(ask, arrivals, count));
  return Math.max(...rounds);
}
