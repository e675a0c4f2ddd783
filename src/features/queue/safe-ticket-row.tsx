import { showTicketNumber } from '@reglament/domain';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { discardUndrawable } from '../../data/live-list/list-cache';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { TicketRow } from './ticket-row';
import styles from './ticket-row.module.css';

type RowProps = ComponentProps<typeof TicketRow>;

interface UndrawableRowProps extends Pick<RowProps, 'to' | 'isOpen' | 'isTabStop'> {
  readonly number: string;
}

/** Row of a ticket that cannot be parsed or rendered; reachable by keyboard. */
export const UndrawableRow = ({ number, to, isOpen, isTabStop }: UndrawableRowProps) => {
  const { t } = useTranslation();
  const text = t('undrawable', { number: showTicketNumber(number) });
  return (
    <Link
      className={styles['row']}
      to={to}
      data-key={number}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={isTabStop ? 0 : -1}
    >
      <span className={styles['undrawable']} title={text}>
        {text}
      </span>
    </Link>
  );
};

/** Ticket row with an error boundary, so that a failure does not affect other rows. */
export const SafeTicketRow = (props: RowProps) => {
  const { ticket, to, isOpen, isTabStop } = props;
  return (
    <DrawBoundary
      of={ticket}
      fallback={<UndrawableRow number={ticket.number} to={to} {...{ isOpen, isTabStop }} />}
      onFail={() => discardUndrawable(ticket)}
    >
      <TicketRow {...props} />
    </DrawBoundary>
  );
};
