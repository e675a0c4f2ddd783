import { formatAge, showTicketNumber, type Ticket, type View } from '@reglament/domain';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { toReceiptSource } from '../../data/to-receipt-source';
import { useLanguage } from '../../i18n/use-language';
import { Avatar } from '../../ui/avatar/avatar';
import { ClockBadge } from '../../ui/clock/clock-badge';
import { useNow } from '../../ui/clock/use-now';
import styles from './ticket-row.module.css';

const AGE_INTERVAL_MS = 60_000;

interface TicketRowProps {
  readonly ticket: Ticket;
  readonly columns: View['columns'];
  readonly to: string;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly onNear: (number: string) => void;
}

const Facts = ({ ticket, columns }: Pick<TicketRowProps, 'ticket' | 'columns'>) => {
  const { t } = useTranslation(['common', 'console']);
  const language = useLanguage();
  const age = formatAge(useNow(AGE_INTERVAL_MS) - ticket.receivedAt, language);
  const { priority, categoryTitle: title } = ticket;
  return (
    <>
      {columns.includes('category') && (
        <span className={styles['category']} title={title[language]}>
          <span aria-hidden="true">{priority}</span>
          <span className="visually-hidden">{title[language]}</span>
        </span>
      )}
      {columns.includes('requester') && (
        <span className={styles['requester']} title={ticket.requester.name}>
          {ticket.requester.name}
        </span>
      )}
      {columns.includes('age') && <span className={styles['age']}>{age}</span>}
      {columns.includes('status') && (
        <span className={styles['status']}>{t(`status.${ticket.status}`)}</span>
      )}
      {ticket.contest && ticket.queue === 'active' && (
        <span className={styles['contested']}>
          {t(`console:row.contested.${ticket.contest.kind}`)}
        </span>
      )}
    </>
  );
};

/** Two-line row of a ticket; a link, so that it can be opened in a new tab. */
export const TicketRow = memo(
  ({ ticket, columns, to, isOpen, isTabStop, onNear }: TicketRowProps) => {
    const { t } = useTranslation('console');
    const hasNewMessage = ticket.requesterWroteAt !== null && ticket.queue === 'active';
    return (
      <Link
        className={styles['row']}
        to={to}
        data-key={ticket.number}
        data-status={ticket.status}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onPointerEnter={() => onNear(ticket.number)}
      >
        <span className={styles['line']}>
          <span className={styles['number']}>{showTicketNumber(ticket.number)}</span>
          <span className={styles['subject']} title={ticket.subject}>
            {ticket.subject}
          </span>
          <ClockBadge ticket={toReceiptSource(ticket)} />
        </span>
        <span className={styles['line']} data-line="facts">
          <Facts ticket={ticket} columns={columns} />
          {hasNewMessage && (
            <span className={styles['newMessage']} title={t('row.newMessage')}>
              <span className="visually-hidden">{t('row.newMessage')}</span>
            </span>
          )}
          <span className={styles['assignee']}>
            {columns.includes('assignee') && ticket.assignee && (
              <Avatar name={ticket.assignee.name} />
            )}
          </span>
        </span>
      </Link>
    );
  },
);
TicketRow.displayName = 'TicketRow';
