import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Density } from '../../data/density';
import type { QueueRow } from './rows';
import {
  anchorsOf,
  arrivals,
  placed,
  scrollFor,
  stillAbove,
  type PlacedRows,
} from './scroll-anchor';

/** The scroll container, and the content element as high as all rows. */
export interface ListElements {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
}

/** Event handlers of the scroll container. */
interface ListEvents {
  readonly onScroll: () => void;
  readonly onPointerMove: (event: {
    readonly clientY: number;
    readonly pointerType: string;
  }) => void;
  readonly onPointerLeave: () => void;
}

/**
 * Tracks the scroll position. An element cannot scroll above its top or below its end, so a
 * negative position is rendered as a margin, and one beyond the end as a minimum height.
 */
const useScrollPosition = ({ scroller, content }: ListElements) => {
  const position = useRef(0);
  const moveTo = useCallback(
    (target: number) => {
      position.current = target;
      if (!content.current || !scroller.current) return;
      content.current.style.marginTop = `${Math.max(0, -target)}px`;
      content.current.style.minHeight = `${Math.max(0, target) + scroller.current.clientHeight}px`;
      scroller.current.scrollTop = Math.max(0, target);
    },
    [content, scroller],
  );
  const follow = useCallback(() => {
    const scrollTop = scroller.current?.scrollTop ?? 0;
    if (scrollTop === 0 && position.current <= 0) return;
    // The user scrolled: the list may be as short as its rows again.
    if (scrollTop !== position.current) content.current?.style.removeProperty('min-height');
    position.current = scrollTop;
  }, [content, scroller]);
  const release = useCallback(() => {
    content.current?.style.removeProperty('min-height');
    if (position.current < 0) moveTo(0);
  }, [content, moveTo]);
  return { position, moveTo, follow, release };
};

/**
 * Keeps the row being read in place while other rows change; returns the tickets that arrived above
 * the viewport and have not been scrolled to.
 */
export const useAnchoredRows = (
  rows: readonly QueueRow[],
  cursor: string | null,
  { density, ...elements }: ListElements & { readonly density: Density },
): { readonly newAbove: readonly string[]; readonly events: ListEvents } => {
  const { scroller } = elements;
  const previous = useRef<PlacedRows>(placed([], density));
  const pointerY = useRef<number | null>(null);
  const { position, moveTo, follow, release } = useScrollPosition(elements);
  const [newAbove, setNewAbove] = useState<readonly string[]>([]);

  useLayoutEffect(() => {
    const next = placed(rows, density);
    const reading = { scrollTop: position.current, pointerY: pointerY.current, cursor };
    const target = scrollFor(anchorsOf(previous.current, reading), next);
    if (target !== null && target !== position.current) moveTo(target);
    const added = previous.current.rows.length > 0 ? arrivals(previous.current, next) : [];
    previous.current = next;
    if (added.length === 0) return;
    setNewAbove((known) => stillAbove([...known, ...added], next, position.current));
  }, [rows, density, cursor, moveTo, position]);

  const events: ListEvents = {
    onScroll: useCallback(() => {
      follow();
      setNewAbove((known) => stillAbove(known, previous.current, position.current));
    }, [follow, position]),
    onPointerMove: ({ clientY, pointerType }) => {
      const top = scroller.current?.getBoundingClientRect().top ?? 0;
      if (pointerType === 'mouse') pointerY.current = clientY - top;
    },
    onPointerLeave: () => {
      pointerY.current = null;
      release();
    },
  };
  return { newAbove, events };
};
