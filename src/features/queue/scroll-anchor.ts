import { topsOf, type QueueRow } from './rows';

/** Rows with their places. */
export interface PlacedRows {
  readonly rows: readonly QueueRow[];
  readonly tops: readonly number[];
}

/** Where the reader is: how far the list is scrolled, and where the pointer or the focus is. */
export interface ReadingPosition {
  readonly scrollTop: number;
  /** Height of the pointer above the visible part, in pixels; null when it is elsewhere. */
  readonly pointerY: number | null;
  /** The row that has the focus or is open; null for none. */
  readonly cursor: string | null;
}

/** A row that should stay where it is: its key and its distance from the top of the visible part. */
export interface Anchor {
  readonly key: string;
  readonly distance: number;
}

/** Places rows one under the other. */
export const placed = (rows: readonly QueueRow[]): PlacedRows => ({ rows, tops: topsOf(rows) });

const rowAt = ({ rows, tops }: PlacedRows, y: number): number =>
  rows.findIndex((_, at) => (tops[at + 1] ?? 0) > y);

const indexOfKey = ({ rows }: PlacedRows, key: string | null): number =>
  key === null ? -1 : rows.findIndex((row) => row.key === key);

/** The row that the reader looks at: under the pointer, else focused, else the first one visible. */
const gazedRow = (list: PlacedRows, { scrollTop, pointerY, cursor }: ReadingPosition): number => {
  if (pointerY !== null) return rowAt(list, scrollTop + pointerY);
  const focused = indexOfKey(list, cursor);
  if (focused >= 0 && (list.tops[focused] ?? 0) >= scrollTop) return focused;
  // At the very top nothing is held: what arrives there is to be seen.
  return scrollTop > 0 ? rowAt(list, scrollTop) : -1;
};

/**
 * The rows that may hold the list in place, the best one first: should it leave the list, the next
 * one below it takes over. Empty when nothing needs to be held.
 */
export const anchorsOf = (list: PlacedRows, gaze: ReadingPosition): readonly Anchor[] => {
  const best = gazedRow(list, gaze);
  if (best < 0) return [];
  const anchor = (at: number): Anchor[] => {
    const row = list.rows[at];
    // A heading is no ticket: it stays while tickets come and go around it.
    if (row?.kind !== 'ticket') return [];
    return [{ key: row.key, distance: (list.tops[at] ?? 0) - gaze.scrollTop }];
  };
  const below = list.rows.map((_, at) => at).slice(best);
  const above = list.rows
    .map((_, at) => at)
    .slice(0, best)
    .toReversed();
  return [...below, ...above].flatMap(anchor);
};

/** How far the new list must be scrolled for the first surviving anchor to stay where it was. */
export const scrollFor = (anchors: readonly Anchor[], next: PlacedRows): number | null => {
  const places = new Map(next.rows.map(({ key }, at) => [key, next.tops[at] ?? 0]));
  const survivor = anchors.find(({ key }) => places.has(key));
  if (!survivor) return null;
  return (places.get(survivor.key) ?? 0) - survivor.distance;
};

/** The tickets of the new list that the old one lacks. */
export const arrivals = (before: PlacedRows, next: PlacedRows): readonly string[] => {
  const known = new Set(before.rows.map(({ key }) => key));
  return next.rows
    .filter(({ kind, key }) => kind === 'ticket' && !known.has(key))
    .map(({ key }) => key);
};

/** Those of some rows that begin above the visible part; the same array when all of them do. */
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
