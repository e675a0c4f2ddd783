import type { Peer } from './peer';

const DAY = 86_400_000;

/** A question to a library; `undefined` if unsupported. */
export interface Question {
  readonly name: string;
  readonly ask: (peer: Peer) => ((at: number) => number) | undefined;
  /** Whether answers are compared by business time or exactly. */
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

/** Random generator with a fixed seed, so that every run has the same input. */
function* randomNumbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Returns arrivals over three years, rounded to `grid` milliseconds. */
export function arrivals(count: number, grid: number): readonly number[] {
  const [from, to] = [Date.UTC(2024, 0, 10), Date.UTC(2026, 5, 30)];
  const numbers = randomNumbers(2026);
  return Array.from({ length: count }, () => {
    const { value } = numbers.next();
    return from + Math.floor(((value ?? 0) * (to - from)) / grid) * grid;
  });
}
