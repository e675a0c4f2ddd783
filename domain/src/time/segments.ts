import { requireRange } from './engine';
import type { Engine } from './engine';
import { segmentFrom } from './index-segments';
import { dateOfDay } from './local-date';
import { valueAt } from './sorted';
import type { Interval, Segment } from './types';

/** Returns the working segments of an interval, clipped to it, ignoring pauses. */
export function openWithin({ index }: Engine, { from, to }: Interval): readonly Segment[] {
  const { opens, closes, days } = index;
  const segments: Segment[] = [];
  for (let i = segmentFrom(index, from); i < closes.length; i += 1) {
    const open = valueAt(opens.values, i);
    if (open >= to) break;
    segments.push({
      from: Math.max(open, from),
      to: Math.min(valueAt(closes, i), to),
      date: dateOfDay(valueAt(days, i)),
    });
  }
  return segments;
}

/** Splits an interval at pauses into running and paused parts, sorted. */
export function cutAtPauses(
  pauses: readonly Interval[],
  { from, to }: Interval,
): readonly (Interval & { readonly paused: boolean })[] {
  const parts: (Interval & { paused: boolean })[] = [];
  let cursor = from;
  for (const pause of pauses) {
    const start = Math.max(pause.from, cursor);
    const end = Math.min(pause.to, to);
    if (start >= end) continue;
    if (cursor < start) parts.push({ from: cursor, to: start, paused: false });
    parts.push({ from: start, to: end, paused: true });
    cursor = end;
  }
  if (cursor < to) parts.push({ from: cursor, to, paused: false });
  return parts;
}

/**
 * Returns the working segments within `[from, to)`, pauses excluded.
 *
 * @throws CalendarError `no-data-for-year`, `not-finite`, `invalid-interval`.
 */
export function workWithin(engine: Engine, range: Interval): readonly Segment[] {
  requireRange(engine, range);
  return cutAtPauses(engine.pauses, range)
    .filter((part) => !part.paused)
    .flatMap((part) => openWithin(engine, part));
}
