import type { Peer } from './peer';

const DAY = 86_400_000;

/** One question to a library; `undefined` when it cannot express it. */
export interface Question {
  readonly name: string;
  readonly ask: (peer: Peer) => ((at: number) => number) | undefined;
  /** Whether two answers differ by working time, or by any time. */
  readonly answer: 'instant' | 'duration';
}

function adding(hours: number): Question {
  return {
    name: `add ${hours} h`,
    ask: ({ add }) => add && ((at) => add(at, hours)),
    answer: 'instant',
  };
}

export const QUESTIONS: readonly Question[] = [
  adding(12),
  adding(240),
  {
    name: 'between, 60 days',
    ask: ({ between }) => between && ((at) => between(at, at + 60 * DAY)),
    answer: 'duration',
  },
  {
    name: 'addDays(30)',
    ask: ({ addDays }) => addDays && ((at) => addDays(at, 30)),
    answer: 'instant',
  },
];

/** A small generator with a fixed seed, so that every run asks the same. */
function* draws(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Arrivals at any time of any day in three years, on a grid of so many milliseconds. */
export function arrivals(count: number, grid: number): readonly number[] {
  const [from, to] = [Date.UTC(2024, 0, 10), Date.UTC(2026, 5, 30)];
  const numbers = draws(2026);
  return Array.from({ length: count }, () => {
    const { value } = numbers.next();
    return from + Math.floor(((value ?? 0) * (to - from)) / grid) * grid;
  });
}
