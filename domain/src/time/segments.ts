import { requireRange } from './engine';
import type { Engine } from './engine';
import { segmentFrom } from './index-segments';
import { dateOfDay } from './local-date';
import { valueAt } from './sorted';
import type { Interval, Segment } from './types';

/** Working segments within an interval without pauses, cut to it. */
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

/** An interval cut at its pauses: which parts run and which stand still, in order. */
export function cutAtPauses(
  pauses: readonly Interval[],
  { from, to }: Interval,
): readonly (Interval & { readonly paused: boolean })[] {
  const parts: (Interval & { paused: boolean })[] = [];
  let cursor = from;
  for (const pause of pauses) {
    const begin = Math.max(pause.from, cursor);
    const end = Math.min(pause.to, to);
    if (begin >= end) continue;
    if (cursor < begin) parts.push({ from: cursor, to: begin, paused: false });
    parts.push({ from: begin, to: end, paused: true });
    cursor = end;
  }
  if (cursor < to) parts.push({ from: cursor, to, paused: false });
  return parts;
}

/**
 * Working segments within `[from, to)` less the pauses.
 *
 * @throws CalendarError `no-data-for-year`, `not-finite`, `invalid-interval`.
 */
export function workWithin(engine: Engine, range: Interval): readonly Segment[] {
  requireRange(engine, range);
  return cutAtPauses(engine.pauses, range)
    .filter((part) => !part.paused)
    .flatMap((part) => openWithin(engine, part));
}
