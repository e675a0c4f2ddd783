import type { Ticket, View } from '@reglament/domain';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import { useDensity } from '../../data/density';
import { useSession } from '../../data/session';
import type { UnreadableDocument } from '../../data/unreadable';
import { ListRows } from './list-rows';
import { NewTicketsButton } from './new-tickets-button';
import { headingOf, heightOf, HEADING_HEIGHT, rowHeights, rowsOf, type QueueRow } from './rows';
import { useAnchoredRows } from './use-anchored-rows';
import { useListCursor } from './use-list-cursor';
import styles from './ticket-list.module.css';

/** Rows rendered beyond the viewport on each side. */
const OVERSCAN = 8;

/** Distance of the last visible row from the end, in rows, at which more tickets are requested. */
const GROW_BEFORE = 10;

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

/** The virtualizer of the rows; the heading of the first visible group is always rendered. */
const useRowVirtualizer = (rows: readonly QueueRow[], scroller: RefObject<HTMLElement | null>) => {
  const density = useDensity();
  const isGrouped = rows[0]?.kind === 'group';
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => {
      const row = rows[at];
      return row ? heightOf(row, density) : rowHeights[density];
    },
    // A new function per `rows` makes the virtualizer recompute sizes even if the count is equal.
    getItemKey: useCallback((at: number) => rows[at]?.key ?? at, [rows]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const heading = headingOf(rows, range.startIndex);
        const visible = defaultRangeExtractor(range);
        return heading < 0 || visible.includes(heading) ? visible : [heading, ...visible];
      },
      [rows],
    ),
    overscan: OVERSCAN,
    scrollPaddingStart: isGrouped ? HEADING_HEIGHT : 0,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, density]);
  return { virtualizer, density };
};

/** Virtual list of tickets that keeps the row being read in place when the list changes. */
export const TicketList = ({ onOpen, onEnd, ...list }: TicketListProps) => {
  const { tickets, unreadable, isGrouped, columns, ...rest } = list;
  const { openNumber } = rest;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => rowsOf(tickets, isGrouped, unreadable),
    [tickets, isGrouped, unreadable],
  );
  // The heading of a group names the category of its rows.
  const shown = useMemo(
    () => columns.filter((column) => !isGrouped || column !== 'category'),
    [columns, isGrouped],
  );
  const uid = useSession().user?.uid ?? null;
  const { virtualizer, density } = useRowVirtualizer(rows, scroller);
  const items = virtualizer.getVirtualItems();
  const scrollToRow = useCallback((at: number) => virtualizer.scrollToIndex(at), [virtualizer]);
  const cursor = useListCursor({ rows, openNumber, onOpen, scrollToRow, scroller });
  const { newAbove, events } = useAnchoredRows(rows, cursor, { scroller, content, density });
  const isNearEnd = (virtualizer.range?.endIndex ?? 0) >= rows.length - GROW_BEFORE;
  useEffect(() => {
    if (isNearEnd) onEnd();
  }, [isNearEnd, rows.length, onEnd]);
  const showFirstNew = () => scrollToRow(rows.findIndex(({ key }) => key === newAbove[0]));
  const firstVisible = virtualizer.range?.startIndex ?? 0;
  const visible = { rows, items, cursor, content, height: virtualizer.getTotalSize() };
  return (
    <div className={styles['frame']} data-density={density}>
      <NewTicketsButton count={newAbove.length} onShow={showFirstNew} />
      <div ref={scroller} className={styles['scroller']} tabIndex={-1} {...events}>
        <ListRows {...rest} {...visible} uid={uid} columns={shown} firstVisible={firstVisible} />
      </div>
    </div>
  );
};
