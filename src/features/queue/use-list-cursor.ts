import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ListPort } from '../../commands/panel-handles';
import { useListPort } from '../../commands/use-panel-handles';
import { stepFrom, type QueueRow } from './rows';

interface CursorOptions {
  readonly rows: readonly QueueRow[];
  /** Number of the open ticket. */
  readonly openNumber: string | null;
  readonly onOpen: (number: string) => void;
  readonly scrollToRow: (index: number) => void;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Focuses a row once it is rendered: the list may have to scroll to it first. */
const useRowFocus = (scroller: RefObject<HTMLElement | null>) => {
  const pendingKey = useRef<string | null>(null);
  useEffect(() => {
    const key = pendingKey.current;
    const link = key === null ? null : scroller.current?.querySelector(`[data-key="${key}"]`);
    if (!(link instanceof HTMLElement)) return;
    link.focus({ preventScroll: true });
    pendingKey.current = null;
  });
  return useCallback((key: string) => {
    pendingKey.current = key;
  }, []);
};

/** Focuses the cursor row or the list; returns false if it already has the focus or is hidden. */
const focusList = (scroller: HTMLElement | null, key: string | null): boolean => {
  if (!scroller || scroller.contains(document.activeElement)) return false;
  const row = scroller.querySelector(`[data-key="${key}"]`);
  (row instanceof HTMLElement ? row : scroller).focus({ preventScroll: true });
  // On phones an open ticket hides the list, which then cannot be focused.
  return scroller.contains(document.activeElement);
};

/**
 * Returns a function that finds the row next to the cursor in a direction; -1 if there is none. When
 * the row of the cursor has left the list, the row that took its place is the next one.
 */
const useNeighbours = (rows: readonly QueueRow[], cursor: string | null) => {
  const lastAt = useRef(-1);
  const found = rows.findIndex(({ key }) => key === cursor);
  useEffect(() => {
    if (found >= 0) lastAt.current = found;
  }, [found]);
  return useCallback(
    (step: 1 | -1): number => {
      const place = step > 0 ? lastAt.current - 1 : lastAt.current;
      const from = found < 0 && cursor !== null ? Math.max(-1, place) : found;
      const next = stepFrom(rows, from, step);
      return next === from || rows[next]?.kind === 'group' ? -1 : next;
    },
    [rows, found, cursor],
  );
};

/**
 * Keyboard cursor of the list. With an open ticket, moving opens the neighbour; otherwise it only
 * moves, and a separate command opens the ticket.
 */
export const useListCursor = (options: CursorOptions): string | null => {
  const { rows, openNumber, onOpen, scrollToRow, scroller } = options;
  const [moved, setMoved] = useState<string | null>(null);
  const focusRow = useRowFocus(scroller);
  const cursor = openNumber ?? moved;
  const nextOf = useNeighbours(rows, cursor);
  const move = useCallback(
    (step: 1 | -1) => {
      const at = nextOf(step);
      const row = rows[at];
      if (!row) return false;
      focusRow(row.key);
      scrollToRow(at);
      setMoved(row.key);
      if (openNumber !== null) onOpen(row.key);
      return true;
    },
    [rows, nextOf, openNumber, onOpen, scrollToRow, focusRow],
  );
  const open = useCallback(() => {
    if (cursor !== null) onOpen(cursor);
  }, [cursor, onOpen]);
  const focus = useCallback(() => focusList(scroller.current, cursor), [scroller, cursor]);
  useListPort(useMemo<ListPort>(() => ({ move, open, focus }), [move, open, focus]));
  return cursor;
};
