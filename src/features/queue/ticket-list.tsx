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

/** Rows that are drawn beyond what is visible, on both sides. */
const OVERSCAN = 8;

/** How near to its end the list asks for more, in rows. */
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

/** A long list of tickets of which only the visible part is drawn, and which holds still under the eye. */
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
    // A new function for new rows: sizes are worked out again, though their number be the same.
    getItemKey: useCallback((at: number) => rows[at]?.key ?? at, [rows]),
    overscan: OVERSCAN,
  });
  const items = virtualizer.getVirtualItems();
  const scrollToRow = useCallback((at: number) => virtualizer.scrollToIndex(at), [virtualizer]);
  const cursor = useListCursor({ rows, openNumber, onOpen, scrollToRow, scroller });
  const { unseenAbove, events } = useAnchoredRows(rows, cursor, { scroller, content });
  const isNearEnd = (items.at(-1)?.index ?? 0) >= rows.length - GROW_BEFORE;
  useEffect(() => {
    if (isNearEnd) onEnd();
  }, [isNearEnd, rows.length, onEnd]);
  const showFirstUnseen = () => scrollToRow(rows.findIndex(({ key }) => key === unseenAbove[0]));
  const drawn = { rows, items, cursor, content, height: virtualizer.getTotalSize() };
  return (
    <div className={styles['frame']}>
      <NewTicketsButton count={unseenAbove.length} onShow={showFirstUnseen} />
      <div ref={scroller} className={styles['scroller']} tabIndex={-1} {...events}>
        <ListRows {...rest} {...drawn} />
      </div>
    </div>
  );
};
