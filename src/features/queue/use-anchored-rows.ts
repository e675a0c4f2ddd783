import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { QueueRow } from './rows';
import {
  anchorsOf,
  arrivals,
  placed,
  scrollFor,
  stillAbove,
  type PlacedRows,
} from './scroll-anchor';

/** The scrolling element, and the element inside it that is as high as all rows. */
export interface ListElements {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
}

/** What the list does when the reader moves in it. */
interface ListEvents {
  readonly onScroll: () => void;
  readonly onPointerMove: (event: {
    readonly clientY: number;
    readonly pointerType: string;
  }) => void;
  readonly onPointerLeave: () => void;
}

/**
 * How far the list is scrolled. Less than nothing means that the rows were moved down, since a list
 * cannot be scrolled so far up.
 */
const useScrollPosition = ({ scroller, content }: ListElements) => {
  const position = useRef(0);
  const moveTo = useCallback(
    (wanted: number) => {
      position.current = wanted;
      if (content.current) content.current.style.marginTop = `${Math.max(0, -wanted)}px`;
      if (scroller.current) scroller.current.scrollTop = Math.max(0, wanted);
    },
    [content, scroller],
  );
  const follow = useCallback(() => {
    const reached = scroller.current?.scrollTop ?? 0;
    if (reached > 0 || position.current > 0) position.current = reached;
  }, [scroller]);
  return { position, moveTo, follow };
};

/**
 * Keeps the row that the reader looks at where it is while rows come and go around it; names the
 * tickets that arrived above what is visible and were not scrolled to since.
 */
export const useAnchoredRows = (
  rows: readonly QueueRow[],
  cursor: string | null,
  elements: ListElements,
): { readonly unseenAbove: readonly string[]; readonly events: ListEvents } => {
  const { scroller } = elements;
  const before = useRef<PlacedRows>(placed([]));
  const pointerY = useRef<number | null>(null);
  const { position, moveTo, follow } = useScrollPosition(elements);
  const [arrived, setArrived] = useState<readonly string[]>([]);

  useLayoutEffect(() => {
    const next = placed(rows);
    const gaze = { scrollTop: position.current, pointerY: pointerY.current, cursor };
    const wanted = scrollFor(anchorsOf(before.current, gaze), next);
    if (wanted !== null && wanted !== position.current) moveTo(wanted);
    const fresh = before.current.rows.length > 0 ? arrivals(before.current, next) : [];
    before.current = next;
    if (fresh.length === 0) return;
    setArrived((known) => stillAbove([...known, ...fresh], next, position.current));
  }, [rows, cursor, moveTo, position]);

  const events: ListEvents = {
    onScroll: useCallback(() => {
      follow();
      setArrived((known) => stillAbove(known, before.current, position.current));
    }, [follow, position]),
    onPointerMove: ({ clientY, pointerType }) => {
      const top = scroller.current?.getBoundingClientRect().top ?? 0;
      if (pointerType === 'mouse') pointerY.current = clientY - top;
    },
    onPointerLeave: () => {
      pointerY.current = null;
      if (position.current < 0) moveTo(0);
    },
  };
  return { unseenAbove: arrived, events };
};
