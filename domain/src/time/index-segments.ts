import { lazy } from '../lazy';
import { DAY_MS } from './local-date';
import type { CalendarRules } from './rules';
import { countUpTo, sorted, valueAt } from './sorted';
import type { Sorted } from './sorted';
import type { Duration, Instant } from './types';
import { zoneEras } from './zone';
import type { Era } from './zone';

/** All working segments of a calendar, sorted, with cumulative working time. */
export interface SegmentIndex {
  /** The covered range, half-open. */
  readonly start: Instant;
  readonly end: Instant;
  readonly eras: readonly Era[];
  readonly opens: Sorted;
  readonly closes: Float64Array;
  /** Working time from `start` to each opening. */
  readonly before: Sorted;
  /** Day number of each segment. */
  readonly days: Float64Array;
  /** Computed lazily, because few queries count days. */
  readonly workDays: () => WorkDays;
}

/** Day numbers with working time, sorted, and their last closing times. */
export interface WorkDays {
  readonly numbers: Sorted;
  readonly closes: Sorted;
}

/** The index under construction. */
interface Draft {
  start: Instant;
  end: Instant;
  worked: Duration;
  /** The day being added. */
  day: number;
  readonly opens: Instant[];
  readonly closes: Instant[];
  readonly before: Duration[];
  readonly days: number[];
}

/** Returns the first instant on a local day or later. */
function startOfDay(eras: readonly Era[], day: number): Instant {
  for (const era of eras) {
    const at = Math.max(era.from, day * DAY_MS - era.offset);
    if (at < era.to) return at;
  }
  throw new RangeError(`day ${day} is not in the eras`);
}

/** Appends a segment by index. Runs thousands of times at startup, before JIT compilation. */
function appendSegment(draft: Draft, from: Instant, to: Instant): void {
  const position = draft.opens.length;
  draft.opens[position] = from;
  draft.closes[position] = to;
  draft.before[position] = draft.worked;
  draft.days[position] = draft.day;
  draft.worked += to - from;
  if (to > draft.end) draft.end = to;
}

/** Merges a segment that was split at an offset change. */
function joinAt({ opens, closes, before, days }: Draft, position: number): void {
  const last = position - 1;
  if (last < 0 || days[last] !== days[position] || closes[last] !== opens[position]) return;
  closes.splice(last, 1);
  for (const values of [opens, before, days]) values.splice(position, 1);
}

/**
 * Adds the working segments of an era, which has a constant UTC offset: the hours of each date are
 * clipped to it. A skipped hour falls between eras and a repeated one is in both, without a special
 * case.
 *
 * Hours belong to the date on which they start. A night shift into the first covered day belongs to
 * a year without data, so the range starts after it; one from the last day is included.
 */
function addEra({ firstDay, endDay, ruleOf }: CalendarRules, era: Era, draft: Draft): void {
  const first = Math.floor((era.from + era.offset) / DAY_MS) - 1;
  const last = Math.min(endDay - 1, Math.floor((era.to - 1 + era.offset) / DAY_MS));
  for (let day = first; day <= last; day += 1) {
    const { hours } = ruleOf(day);
    const midnight = day * DAY_MS - era.offset;
    draft.day = day;
    for (let i = 0; i < hours.length; i += 1) {
      const from = Math.max(midnight + (hours[i]?.from ?? 0), era.from);
      const to = Math.min(midnight + (hours[i]?.to ?? 0), era.to);
      if (from >= to) continue;
      if (day >= firstDay) appendSegment(draft, from, to);
      else draft.start = Math.max(draft.start, to);
    }
  }
}

function workDaysOf({ closes, days }: Draft): WorkDays {
  const numbers: number[] = [];
  const dayCloses: Instant[] = [];
  closes.forEach((close, i) => {
    const day = days[i] ?? 0;
    const last = numbers.length - 1;
    if (day === numbers[last]) dayCloses[last] = close;
    // A clock set back across midnight returns to the previous date.
    else if (day === numbers[last - 1]) dayCloses[last - 1] = close;
    else {
      numbers.push(day);
      dayCloses.push(close);
    }
  });
  return {
    numbers: sorted(new Float64Array(numbers)),
    closes: sorted(new Float64Array(dayCloses)),
  };
}

/** Builds the index of all covered years. */
export function indexSegments(rules: CalendarRules): SegmentIndex {
  const { firstDay, endDay } = rules;
  // Two extra days on both sides cover every offset and night shift.
  const eras = zoneEras(rules.readOffset, (firstDay - 2) * DAY_MS, (endDay + 2) * DAY_MS);
  const draft: Draft = {
    start: startOfDay(eras, firstDay),
    end: startOfDay(eras, endDay),
    worked: 0,
    day: firstDay,
    opens: [],
    closes: [],
    before: [],
    days: [],
  };
  for (const era of eras) {
    const position = draft.opens.length;
    addEra(rules, era, draft);
    joinAt(draft, position);
  }
  return {
    start: draft.start,
    end: draft.end,
    eras,
    opens: sorted(new Float64Array(draft.opens)),
    closes: new Float64Array(draft.closes),
    before: sorted(new Float64Array(draft.before)),
    days: new Float64Array(draft.days),
    workDays: lazy(() => workDaysOf(draft)),
  };
}

/** Returns the index of the first segment that ends after an instant. */
export function segmentFrom({ opens, closes }: SegmentIndex, at: Instant): number {
  const next = countUpTo(opens, at);
  return next > 0 && valueAt(closes, next - 1) > at ? next - 1 : next;
}
