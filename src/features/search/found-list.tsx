import type { FoundTicket } from '@reglament/domain';
import { useCallback, useMemo, useRef } from 'react';
import type { ListPort } from '../../commands/panel-handles';
import { useListPort } from '../../commands/use-panel-handles';
import { FoundRow } from './found-row';
import styles from './search.module.css';

interface FoundListProps {
  readonly label: string;
  readonly tickets: readonly FoundTicket[];
  readonly openNumber: string | null;
  readonly linkTo: (number: string) => string;
  readonly onOpen: (number: string) => void;
}

/** Registers the list for the keys of the console: the next and the previous ticket open. */
const useListKeys = ({ tickets, openNumber, onOpen }: FoundListProps) => {
  const list = useRef<HTMLUListElement>(null);
  const move = useCallback(
    (step: 1 | -1) => {
      const at = tickets.findIndex(({ number }) => number === openNumber);
      const next = tickets[at < 0 ? 0 : at + step];
      if (next) onOpen(next.number);
      return next !== undefined;
    },
    [tickets, openNumber, onOpen],
  );
  const focus = useCallback(() => {
    const row = list.current?.querySelector(`[data-key="${openNumber}"]`);
    if (!(row instanceof HTMLElement) || row === document.activeElement) return false;
    row.focus({ preventScroll: true });
    return row === document.activeElement;
  }, [openNumber]);
  const open = useCallback(() => {
    const [first] = tickets;
    if (first) onOpen(first.number);
  }, [tickets, onOpen]);
  useListPort(useMemo<ListPort>(() => ({ move, focus, open }), [move, focus, open]));
  return list;
};

/** The found tickets. */
export const FoundList = (props: FoundListProps) => {
  const { label, tickets, openNumber, linkTo } = props;
  const list = useListKeys(props);
  return (
    <ul ref={list} className={styles['list']} aria-label={label}>
      {tickets.map((ticket) => (
        <li key={ticket.number}>
          <FoundRow
            ticket={ticket}
            to={linkTo(ticket.number)}
            isOpen={ticket.number === openNumber}
          />
        </li>
      ))}
    </ul>
  );
};
