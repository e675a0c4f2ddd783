import type { Ticket, View } from '@reglament/domain';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { UnreadableDocument } from '../../data/unreadable';
import { ListRows } from './list-rows';
import { NewTicketsButton } from './new-tickets-button';
import { rowHeights, rowsOf } from './rows';
import { useAnchoredRows } from './use-anchored-rows';
import { useListCursor } from './use-list-cursor';
import styles from './ticket-list.module.css';

/** Rows rendered beyond the viewport on each side. */
const OVERSCAN = 8;

/** Distance from the end, in rows, at which more tickets are requested. */
const GROW_BEFORE = 15;

interface TicketListProps {
  readonly label: string;
  readonly tickets: readonly Ticket[];
  readonly unreadable: readonly UnreadableDocument[];
  readonly columns: View['columns'];
  readonly isGrouped: boolean;
  readonly openNumber: string | null;
  readonly linkTo: (number: string) => string;
  readonly onOpen: (number: string) => void;
  readonly onNear: (number: string) => void;
  readonly onEnd: () => void;
}

/** Virtual list of tickets that keeps the row being read in place when the list changes. */
export const TicketList = ({ onOpen, onEnd, ...list }: TicketListProps) => {
  const { tickets, unreadable, isGrouped, ...rest } = list;
  const { openNumber } = rest;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => rowsOf(tickets, isGrouped, unreadable),
    [tickets, isGrouped, unreadable],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => rowHeights[rows[at]?.kind ?? 'ticket'],
    // A new function per `rows` makes the virtualizer recompute sizes even if the count is equal.
    getItemKey: useCallback((at: number) => rows[at]?.key ?? at, [rows]),
    overscan: OVERSCAN,
  });
  const items = virtualizer.getVirtualItems();
  const scrollToRow = useCallback((at: number) => virtualizer.scrollToIndex(at), [virtualizer]);
  const cursor = useListCursor({ rows, openNumber, onOpen, scrollToRow, scroller });
  const { newAbove, events } = useAnchoredRows(rows, cursor, { scroller, content });
  const isNearEnd = (items.at(-1)?.index ?? 0) >= rows.length - GROW_BEFORE;
  useEffect(() => {
    if (isNearEnd) onEnd();
  }, [isNearEnd, rows.length, onEnd]);
  const showFirstNew = () => scrollToRow(rows.findIndex(({ key }) => key === newAbove[0]));
  const visible = { rows, items, cursor, content, height: virtualizer.getTotalSize() };
  return (
    <div className={styles['frame']}>
      <NewTicketsButton count={newAbove.length} onShow={showFirstNew} />
      <div ref={scroller} className={styles['scroller']} tabIndex={-1} {...events}>
        <ListRows {...rest} {...visible} />
      </div>
    </div>
  );
};
