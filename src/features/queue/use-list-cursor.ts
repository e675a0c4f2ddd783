import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ListPort } from '../../commands/panel-handles';
import { useListPort } from '../../commands/use-panel-handles';
import { stepFrom, type QueueRow } from './rows';

interface CursorOptions {
  readonly rows: readonly QueueRow[];
  /** The ticket that is open beside the list. */
  readonly openNumber: string | null;
  readonly onOpen: (number: string) => void;
  readonly scrollToRow: (index: number) => void;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Gives a row the focus as soon as it is drawn: the list may have to scroll to it first. */
const useRowFocus = (scroller: RefObject<HTMLElement | null>) => {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const key = wanted.current;
    const link = key === null ? null : scroller.current?.querySelector(`[data-key="${key}"]`);
    if (!(link instanceof HTMLElement)) return;
    link.focus({ preventScroll: true });
    wanted.current = null;
  });
  return useCallback((key: string) => {
    wanted.current = key;
  }, []);
};

/** Gives the list the focus, on a row if it is in sight; false when the list has it, or is hidden. */
const focusList = (scroller: HTMLElement | null, key: string | null): boolean => {
  if (!scroller || scroller.contains(document.activeElement)) return false;
  const row = scroller.querySelector(`[data-key="${key}"]`);
  (row instanceof HTMLElement ? row : scroller).focus({ preventScroll: true });
  // On a phone the list is hidden behind the ticket and takes no focus.
  return scroller.contains(document.activeElement);
};

/**
 * The row that the keyboard stands on. With a ticket open beside the list, moving opens the neighbour;
 * else it only moves, and opening is a command of its own.
 */
export const useListCursor = (options: CursorOptions): string | null => {
  const { rows, openNumber, onOpen, scrollToRow, scroller } = options;
  const [moved, setMoved] = useState<string | null>(null);
  const focusRow = useRowFocus(scroller);
  const cursor = openNumber ?? moved;
  const move = useCallback(
    (step: 1 | -1) => {
      const at = stepFrom(
        rows,
        rows.findIndex(({ key }) => key === cursor),
        step,
      );
      const row = rows[at];
      if (!row) return;
      focusRow(row.key);
      scrollToRow(at);
      setMoved(row.key);
      if (openNumber !== null) onOpen(row.key);
    },
    [rows, cursor, openNumber, onOpen, scrollToRow, focusRow],
  );
  const open = useCallback(() => {
    if (cursor !== null) onOpen(cursor);
  }, [cursor, onOpen]);
  const focus = useCallback(() => focusList(scroller.current, cursor), [scroller, cursor]);
  useListPort(useMemo<ListPort>(() => ({ move, open, focus }), [move, open, focus]));
  return cursor;
};
