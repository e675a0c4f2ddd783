import { CalendarError } from './errors';
import { requireFinite } from './local-date';
import { countUpTo, countBelow, sorted, valueAt } from './sorted';
import type { Duration, Instant, Interval } from './types';
import type { WorkClock } from './work-clock';

/**
 * Pauses in order, those that meet or overlap joined.
 *
 * @throws CalendarError `not-finite`, and `invalid-interval` for one that ends before it begins.
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
 * A clock that stands still during the pauses as well.
 *
 * Each break is a jump of the inner clock, so the outer reading is the inner one less the jumps
 * passed. Nothing is indexed anew: a ticket's pauses cost as much as there are pauses.
 *
 * @param pauses as `joinPauses` gives them.
 */
export function pausedClock(inner: WorkClock, pauses: readonly Interval[]): WorkClock {
  const froms = sorted(Float64Array.from(pauses, (pause) => pause.from));
  const tos = pauses.map((pause) => inner.worked(pause.to));
  /** What the inner clock jumps over before each break, and after the last. */
  const lost = [0];
  /** What the outer clock shows while it stands, per break. */
  const stands = sorted(
    Float64Array.from(pauses, ({ from }, i) => {
      const jumped = lost[i] ?? 0;
      const reached = inner.worked(from);
      lost.push(jumped + (tos[i] ?? reached) - reached);
      return reached - jumped;
    }),
  );
  const lostBefore = (passed: number): Duration => lost[passed] ?? 0;
  return {
    worked(at) {
      const passed = countUpTo(froms, at);
      const last = pauses[passed - 1];
      if (last === undefined || at >= last.to) return inner.worked(at) - lostBefore(passed);
      return valueAt(stands.values, passed - 1);
    },
    earliest: (work) => inner.earliest(work + lostBefore(countBelow(stands, work))),
    latest: (work) => inner.latest(work + lostBefore(countUpTo(stands, work))),
  };
}

/** The break that an instant lies in. */
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
