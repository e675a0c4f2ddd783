import { requireRange } from './engine';
import type { Engine } from './engine';
import { stretchFrom } from './index-segments';
import { dateOfDay } from './local-date';
import { valueAt } from './sorted';
import type { Interval, Segment } from './types';

/** Working stretches within an interval without breaks, cut to it. */
export function openWithin({ index }: Engine, { from, to }: Interval): readonly Segment[] {
  const { opens, closes, days } = index;
  const segments: Segment[] = [];
  for (let i = stretchFrom(index, from); i < closes.length; i += 1) {
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

/** An interval cut at its breaks: which parts run and which stand still, in order. */
export function cutAtBreaks(
  breaks: readonly Interval[],
  { from, to }: Interval,
): readonly (Interval & { readonly paused: boolean })[] {
  const parts: (Interval & { paused: boolean })[] = [];
  let cursor = from;
  for (const pause of breaks) {
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
 * Working stretches within `[from, to)` less the breaks.
 *
 * @throws CalendarError `no-data-for-year`, `not-finite`, `invalid-interval`.
 */
export function workWithin(engine: Engine, range: Interval): readonly Segment[] {
  requireRange(engine, range);
  return cutAtBreaks(engine.breaks, range)
    .filter((part) => !part.paused)
    .flatMap((part) => openWithin(engine, part));
}
