import type { Cursor } from '../snapshot';

/** Documents that one range asks for. */
export const RANGE_SIZE = 50;

/** The most that a range with two ends may hold; the rules allow no more in one answer. */
export const MAX_RANGE = 100;

/** A segment of a list that one listener answers for. */
export interface Range {
  /** It begins after this place; null for the beginning of the list. */
  readonly after: Cursor | null;
  /** The next range begins after this place; null for the last range. */
  readonly until: Cursor | null;
  /** Whether the listener itself is bound by `until`. Before that is needed, a limit does. */
  readonly bounded: boolean;
}

/** What a range answered, as far as its bounds are concerned. */
export interface RangeAnswer {
  readonly size: number;
  readonly end: Cursor | null;
  /** The place in the middle of the answer. */
  readonly middle: Cursor | null;
}

/** The window before anything was scrolled. */
export const firstRanges: readonly Range[] = [{ after: null, until: null, bounded: false }];

/** One more range after the last one, which ends at `end`. */
export const appendRange = (ranges: readonly Range[], end: Cursor): readonly Range[] => [
  ...ranges.slice(0, -1),
  ...ranges.slice(-1).map((last) => ({ ...last, until: end })),
  { after: end, until: null, bounded: false },
];

const isFull = ({ bounded }: Range, { size }: RangeAnswer): boolean =>
  size >= (bounded ? MAX_RANGE : RANGE_SIZE);

const settledRange = (
  range: Range,
  answer: RangeAnswer | undefined,
  compare: (a: Cursor, b: Cursor) => number,
): readonly Range[] => {
  if (!answer?.end || range.until === null || !isFull(range, answer)) return [range];
  // Arrivals pushed documents over the limit that no other range asks for: the bound takes over.
  if (!range.bounded && compare(answer.end, range.until) < 0) return [{ ...range, bounded: true }];
  if (!range.bounded || answer.middle === null) return [range];
  return [
    { ...range, until: answer.middle },
    { ...range, after: answer.middle },
  ];
};

/**
 * The ranges that the answers call for, so that every document of the window has a listener: the same
 * array when nothing needs to change. A range costs a second reading only when others arrived in it.
 */
export const rebalance = (
  ranges: readonly Range[],
  answers: readonly (RangeAnswer | undefined)[],
  compare: (a: Cursor, b: Cursor) => number,
): readonly Range[] => {
  const next = ranges.flatMap((range, at) => settledRange(range, answers[at], compare));
  const isSame = next.length === ranges.length && next.every((range, at) => range === ranges[at]);
  return isSame ? ranges : next;
};

/** What names a range among the listeners of a view. */
export const rangeId = ({ after, until, bounded }: Range): string =>
  JSON.stringify([after, bounded ? until : null]);
