import type { Density } from '../../data/density';
import { topsOf, type QueueRow } from './rows';

/** Rows with their tops in pixels. */
export interface PlacedRows {
  readonly rows: readonly QueueRow[];
  readonly tops: readonly number[];
}

/** Scroll offset, and the pointer or keyboard position. */
export interface ReadingPosition {
  readonly scrollTop: number;
  /** Pointer offset from the top of the viewport in pixels; null when it is outside the list. */
  readonly pointerY: number | null;
  /** Key of the focused or open row, or null. */
  readonly cursor: string | null;
}

/** A row to keep in place: its key and distance from the top of the viewport. */
export interface Anchor {
  readonly key: string;
  readonly distance: number;
}

/** Computes the top of each row. */
export const placed = (rows: readonly QueueRow[], density: Density): PlacedRows => ({
  rows,
  tops: topsOf(rows, density),
});

const rowAt = ({ rows, tops }: PlacedRows, y: number): number =>
  rows.findIndex((_, at) => (tops[at + 1] ?? 0) > y);

const indexOfKey = ({ rows }: PlacedRows, key: string | null): number =>
  key === null ? -1 : rows.findIndex((row) => row.key === key);

/** Returns the row to keep in place: under the pointer, else focused, else first visible. */
const anchorRow = (list: PlacedRows, { scrollTop, pointerY, cursor }: ReadingPosition): number => {
  if (pointerY !== null) return rowAt(list, scrollTop + pointerY);
  const focused = indexOfKey(list, cursor);
  if (focused >= 0 && (list.tops[focused] ?? 0) >= scrollTop) return focused;
  // At the top nothing is anchored, so that new tickets are visible.
  return scrollTop > 0 ? rowAt(list, scrollTop) : -1;
};

/**
 * Returns candidate anchor rows, best first: if one is removed, the next one below is used. Empty
 * when nothing needs anchoring.
 */
export const anchorsOf = (list: PlacedRows, position: ReadingPosition): readonly Anchor[] => {
  const best = anchorRow(list, position);
  if (best < 0) return [];
  const anchor = (at: number): Anchor[] => {
    const row = list.rows[at];
    // Headings are not anchors: they stay while tickets around them change.
    if (row?.kind !== 'ticket') return [];
    return [{ key: row.key, distance: (list.tops[at] ?? 0) - position.scrollTop }];
  };
  const below = list.rows.map((_, at) => at).slice(best);
  const above = list.rows
    .map((_, at) => at)
    .slice(0, best)
    .toReversed();
  return [...below, ...above].flatMap(anchor);
};

/**
 * Returns the scroll offset that keeps the first remaining anchor in place, or null without one.
 */
export const scrollFor = (anchors: readonly Anchor[], next: PlacedRows): number | null => {
  const newTops = new Map(next.rows.map(({ key }, at) => [key, next.tops[at] ?? 0]));
  const remaining = anchors.find(({ key }) => newTops.has(key));
  if (!remaining) return null;
  return (newTops.get(remaining.key) ?? 0) - remaining.distance;
};

/** Returns the keys of tickets that are only in the new list. */
export const arrivals = (before: PlacedRows, next: PlacedRows): readonly string[] => {
  const known = new Set(before.rows.map(({ key }) => key));
  return next.rows
    .filter(({ kind, key }) => kind === 'ticket' && !known.has(key))
    .map(({ key }) => key);
};

/** Filters keys to rows that start above the viewport; returns the same array if all do. */
export const stillAbove = (
  keys: readonly string[],
  { rows, tops }: PlacedRows,
  scrollTop: number,
): readonly string[] => {
  if (keys.length === 0) return keys;
  const above = new Set(rows.filter((_, at) => (tops[at] ?? 0) < scrollTop).map(({ key }) => key));
  const left = keys.filter((key) => above.has(key));
  return left.length === keys.length ? keys : left;
};
