import type { SegmentIndex } from './index-segments';
import { countUpTo, countBelow, valueAt } from './sorted';
import type { Duration, Instant } from './types';

/** Converts between instants and cumulative working time. */
export interface WorkClock {
  /** Returns the working time from the start of the data to an instant. */
  readonly worked: (at: Instant) => Duration;
  /** Returns the earliest instant with this working time; `Infinity` if there is none. */
  readonly earliest: (work: Duration) => Instant;
  /** Returns the latest such instant; `-Infinity` for negative work. */
  readonly latest: (work: Duration) => Instant;
}

/** Creates the work clock of a segment index; every call is one lookup. */
export function workClock({ opens, closes, before }: SegmentIndex): WorkClock {
  const openAt = (i: number): Instant => valueAt(opens.values, i);
  const workBefore = (i: number): Duration => valueAt(before.values, i);
  const last = closes.length - 1;
  const total = last < 0 ? 0 : workBefore(last) + valueAt(closes, last) - openAt(last);
  return {
    worked(at) {
      const i = countUpTo(opens, at) - 1;
      return i < 0 ? 0 : workBefore(i) + Math.min(at, valueAt(closes, i)) - openAt(i);
    },
    earliest(work) {
      if (work > total) return Infinity;
      const i = countBelow(before, work) - 1;
      return i < 0 ? -Infinity : openAt(i) + work - workBefore(i);
    },
    latest(work) {
      if (work >= total) return Infinity;
      const i = countUpTo(before, work) - 1;
      return i < 0 ? -Infinity : openAt(i) + work - workBefore(i);
    },
  };
}
