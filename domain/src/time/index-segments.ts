import { lazy } from '../lazy';
import { DAY_MS } from './local-date';
import type { CalendarRules } from './rules';
import { countUpTo, sorted, valueAt } from './sorted';
import type { Sorted } from './sorted';
import type { Duration, Instant } from './types';
import { zoneEras } from './zone';
import type { Era } from './zone';

/** Every working segment of a calendar in order, with the working time that lies before it. */
export interface SegmentIndex {
  /** The span with data, half-open; a question outside it has no answer. */
  readonly start: Instant;
  readonly end: Instant;
  readonly eras: readonly Era[];
  readonly opens: Sorted;
  readonly closes: Float64Array;
  /** Working time from `start` to each opening. */
  readonly before: Sorted;
  /** Day number whose hours each segment belongs to. */
  readonly days: Float64Array;
  /** Laid out when first asked for: few questions count days. */
  readonly workDays: () => WorkDays;
}

/** Day numbers with working time, ascending, and the last closing time of each. */
export interface WorkDays {
  readonly numbers: Sorted;
  readonly closes: Sorted;
}

/** The index while it is being laid out. */
interface Draft {
  start: Instant;
  end: Instant;
  worked: Duration;
  /** The day whose hours are being entered. */
  day: number;
  readonly opens: Instant[];
  readonly closes: Instant[];
  readonly before: Duration[];
  readonly days: number[];
}

/** The first instant at which the zone shows a day number or a later one. */
function startOfDay(eras: readonly Era[], day: number): Instant {
  for (const era of eras) {
    const at = Math.max(era.from, day * DAY_MS - era.offset);
    if (at < era.to) return at;
  }
  throw new RangeError(`day ${day} is not in the eras`);
}

/** Enters a segment. It runs thousands of times before any compiler has woken up. */
function enter(draft: Draft, from: Instant, to: Instant): void {
  const position = draft.opens.length;
  draft.opens[position] = from;
  draft.closes[position] = to;
  draft.before[position] = draft.worked;
  draft.days[position] = draft.day;
  draft.worked += to - from;
  if (to > draft.end) draft.end = to;
}

/** Hours that go on over a change of the clock are one segment again. */
function joinAt({ opens, closes, before, days }: Draft, position: number): void {
  const last = position - 1;
  if (last < 0 || days[last] !== days[position] || closes[last] !== opens[position]) return;
  closes.splice(last, 1);
  for (const values of [opens, before, days]) values.splice(position, 1);
}

/**
 * Working hours are what the wall shows: within an era of one offset, local time runs evenly, so
 * the hours of its dates are laid out there and cut to it. A skipped hour falls between two eras
 * and a repeated one lies in both, without a special case.
 *
 * Hours belong to the date they begin on. So a night shift into the first day hangs on a year
 * without data and the span begins after it, and one out of the last day still lies within.
 */
function layOut({ firstDay, endDay, ruleOf }: CalendarRules, era: Era, draft: Draft): void {
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
      if (day >= firstDay) enter(draft, from, to);
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
    // A clock set back over midnight returns to a date after the next one has begun.
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

/** Lays out the working time of all years with data; every answer is arithmetic on it. */
export function indexSegments(rules: CalendarRules): SegmentIndex {
  const { firstDay, endDay } = rules;
  // Two days more on either side hold every offset and the nights at both ends.
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
    layOut(rules, era, draft);
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

/** The position of the first segment that ends after an instant: the running or the next one. */
export function segmentFrom({ opens, closes }: SegmentIndex, at: Instant): number {
  const next = countUpTo(opens, at);
  return next > 0 && valueAt(closes, next - 1) > at ? next - 1 : next;
}
