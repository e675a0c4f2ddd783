import { CalendarError } from './errors';
import { requireFinite } from './local-date';
import { countUpTo, countBelow, sorted, valueAt } from './sorted';
import type { Duration, Instant, Interval } from './types';
import type { WorkClock } from './work-clock';

/**
 * Sorts pauses and merges overlapping or adjacent ones.
 *
 * @throws CalendarError `not-finite`; `invalid-interval` if a pause ends before it starts.
 */
export function joinPauses(intervals: readonly Interval[]): readonly Interval[] {
  for (const { from, to } of intervals) {
    requireFinite(from, 'from');
    requireFinite(to, 'to');
    if (to < from) {
      throw new CalendarError('invalid-interval', 'A break ends before it begins.', {
        subject: `${from}-${to}`,
      });
    }
  }
  const joined: Interval[] = [];
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || last.to < from) joined.push({ from, to });
    else joined.splice(-1, 1, { from: last.from, to: Math.max(last.to, to) });
  }
  return joined;
}

/**
 * Returns a work clock that also excludes pauses.
 *
 * Subtracts the working time of earlier pauses from the inner clock. The cost depends on the number
 * of pauses only, because the segment index is reused.
 *
 * @param pauses as returned by `joinPauses`.
 */
export function pausedClock(inner: WorkClock, pauses: readonly Interval[]): WorkClock {
  const starts = sorted(Float64Array.from(pauses, (pause) => pause.from));
  const workAtEnds = pauses.map((pause) => inner.worked(pause.to));
  /** Cumulative excluded working time before each pause and after the last. */
  const excluded = [0];
  /** Reading of the paused clock during each pause. */
  const readings = sorted(
    Float64Array.from(pauses, ({ from }, i) => {
      const excludedBefore = excluded[i] ?? 0;
      const reached = inner.worked(from);
      excluded.push(excludedBefore + (workAtEnds[i] ?? reached) - reached);
      return reached - excludedBefore;
    }),
  );
  const excludedAfter = (passed: number): Duration => excluded[passed] ?? 0;
  return {
    worked(at) {
      const passed = countUpTo(starts, at);
      const last = pauses[passed - 1];
      if (last === undefined || at >= last.to) return inner.worked(at) - excludedAfter(passed);
      return valueAt(readings.values, passed - 1);
    },
    earliest: (work) => inner.earliest(work + excludedAfter(countBelow(readings, work))),
    latest: (work) => inner.latest(work + excludedAfter(countUpTo(readings, work))),
  };
}

/** Returns the pause that contains an instant, or undefined. */
export function pauseAt(pauses: readonly Interval[], at: Instant): Interval | undefined {
  let low = 0;
  let high = pauses.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pauses[middle]?.to ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const pause = pauses[low];
  return pause !== undefined && pause.from <= at ? pause : undefined;
}
