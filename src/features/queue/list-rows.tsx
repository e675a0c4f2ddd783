import type { View } from '@reglament/domain';
import type { VirtualItem } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { GroupHeading } from './group-heading';
import { headingOf, type QueueRow } from './rows';
import { SafeTicketRow, UndrawableRow } from './safe-ticket-row';
import styles from './ticket-list.module.css';

interface ListRowsProps {
  readonly content: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly rows: readonly QueueRow[];
  /** Visible rows with their offsets. */
  readonly items: readonly VirtualItem[];
  readonly height: number;
  readonly columns: View['columns'];
  readonly cursor: string | null;
  readonly openNumber: string | null;
  readonly linkTo: (number: string) => string;
  readonly onNear: (number: string) => void;
  /** The current user. */
  readonly uid: string | null;
  /** Index of the first visible row. */
  readonly firstVisible: number;
}

interface RowProps extends Pick<
  ListRowsProps,
  'columns' | 'openNumber' | 'linkTo' | 'onNear' | 'uid'
> {
  readonly row: QueueRow;
  readonly tabStop: VirtualItem['key'] | null;
}

const Row = ({ row, tabStop, openNumber, linkTo, ...rest }: RowProps) => {
  if (row.kind === 'group') return <GroupHeading first={row.first} />;
  const { key } = row;
  const place = { to: linkTo(key), isOpen: key === openNumber, isTabStop: key === tabStop };
  if (row.kind === 'unreadable') return <UndrawableRow number={key} {...place} />;
  return <SafeTicketRow ticket={row.ticket} {...rest} {...place} />;
};

/**
 * Visible rows of a virtual list; one row is a tab stop, the arrow keys reach the others. The
 * heading of the first visible group stays at the top.
 */
export const ListRows = ({
  content,
  label,
  rows,
  items,
  height,
  cursor,
  firstVisible,
  ...row
}: ListRowsProps) => {
  const fixedHeading = rows[headingOf(rows, firstVisible)];
  const isCursorVisible = items.some(({ key }) => key === cursor);
  const first = items.find(({ index }) => rows[index]?.kind !== 'group')?.key ?? null;
  const tabStop = isCursorVisible ? cursor : first;
  const visible = items.flatMap(({ index, start }) => {
    const found = rows[index];
    return found ? [{ found, start }] : [];
  });
  return (
    <div
      ref={content}
      className={styles['content']}
      role="list"
      aria-label={label}
      style={{ height }}
    >
      {visible.map(({ found, start }) => (
        <div
          key={found.key}
          className={styles[found === fixedHeading ? 'fixed' : 'item']}
          role="listitem"
          style={found === fixedHeading ? {} : { transform: `translateY(${start}px)` }}
        >
          <Row row={found} tabStop={tabStop} {...row} />
        </div>
      ))}
    </div>
  );
};
