import type { Cursor } from '../snapshot';

/** Query limit of an unbounded range. */
export const RANGE_SIZE = 32;

/** Maximum documents of a bounded range; security rules allow no more per query. */
export const MAX_RANGE = 100;

/** A segment of a list with its own listener. */
export interface Range {
  /** Exclusive start cursor; null for the start of the list. */
  readonly after: Cursor | null;
  /** Start cursor of the next range; null for the last range. */
  readonly until: Cursor | null;
  /** Whether the query ends at `until`; otherwise it only has a limit. */
  readonly bounded: boolean;
}

/** Cursors and limit of the query of a range. */
export const rangeQueryOf = ({ after, until, bounded }: Range) => ({
  after,
  until: bounded ? until : null,
  limit: bounded ? MAX_RANGE : RANGE_SIZE,
});

/** Size and cursors of a range's snapshot. */
export interface RangeAnswer {
  readonly size: number;
  readonly end: Cursor | null;
  /** Cursor of the middle item. */
  readonly middle: Cursor | null;
}

/** The ranges before any scrolling. */
export const firstRanges: readonly Range[] = [{ after: null, until: null, bounded: false }];

/** Appends a range after the last one, which now ends at `end`. */
export const appendRange = (ranges: readonly Range[], end: Cursor): readonly Range[] => [
  ...ranges.slice(0, -1),
  ...ranges.slice(-1).map((last) => ({ ...last, until: end })),
  { after: end, until: null, bounded: false },
];

const isFull = ({ bounded }: Range, { size }: RangeAnswer): boolean =>
  size >= (bounded ? MAX_RANGE : RANGE_SIZE);

const rebalancedRange = (
  range: Range,
  answer: RangeAnswer | undefined,
  compare: (a: Cursor, b: Cursor) => number,
): readonly Range[] => {
  if (!answer?.end || range.until === null || !isFull(range, answer)) return [range];
  // New documents pushed others past the limit, outside all ranges: switch to a bounded query.
  if (!range.bounded && compare(answer.end, range.until) < 0) return [{ ...range, bounded: true }];
  if (!range.bounded || answer.middle === null) return [range];
  return [
    { ...range, until: answer.middle },
    { ...range, after: answer.middle },
  ];
};

/**
 * Bounds or splits full ranges, so that every document of the list has a listener. Returns the same
 * array when nothing changes; a range is read again only when documents arrived in it.
 */
export const rebalance = (
  ranges: readonly Range[],
  answers: readonly (RangeAnswer | undefined)[],
  compare: (a: Cursor, b: Cursor) => number,
): readonly Range[] => {
  const next = ranges.flatMap((range, at) => rebalancedRange(range, answers[at], compare));
  const isSame = next.length === ranges.length && next.every((range, at) => range === ranges[at]);
  return isSame ? ranges : next;
};

/** Id of a range within a view. */
export const rangeId = ({ after, until, bounded }: Range): string =>
  JSON.stringify([after, bounded ? until : null]);
