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
  /** The current user, whose own tickets are marked. */
  readonly uid: string | null;
  readonly to: string;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly onNear: (number: string) => void;
}

const Facts = ({ ticket, columns }: Pick<TicketRowProps, 'ticket' | 'columns'>) => {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const age = formatAge(useNow(AGE_INTERVAL_MS) - ticket.receivedAt, language);
  const { priority, categoryTitle: title, number, requester } = ticket;
  // Of these the weight of the subject and the assignee already tell.
  const isRunning = ticket.status === 'new' || ticket.status === 'open';
  return (
    <>
      <span className={styles['number']}>{showTicketNumber(number)}</span>
      {columns.includes('category') && (
        <span className={styles['category']} title={title[language]}>
          <span aria-hidden="true">{priority}</span>
          <span className="visually-hidden">{title[language]}</span>
        </span>
      )}
      {columns.includes('requester') && (
        <span className={styles['requester']} title={requester.name}>
          {requester.name}
        </span>
      )}
      {columns.includes('age') && <span className={styles['age']}>{age}</span>}
      {columns.includes('status') && (
        <span className={isRunning ? 'visually-hidden' : styles['status']}>
          {t(`status.${ticket.status}`)}
        </span>
      )}
    </>
  );
};

/** Marks of a row that ask an agent to look: a new message, a contested decline. */
const Marks = ({ ticket }: Pick<TicketRowProps, 'ticket'>) => {
  const { t } = useTranslation('console');
  if (ticket.queue !== 'active') return null;
  return (
    <>
      {ticket.requesterWroteAt !== null && (
        <span className={styles['newMessage']} title={t('row.newMessage')}>
          <span className="visually-hidden">{t('row.newMessage')}</span>
        </span>
      )}
      {ticket.contest && (
        <span className={styles['contested']}>{t(`row.contested.${ticket.contest.kind}`)}</span>
      )}
    </>
  );
};

/**
 * Row of a ticket; a link, so that it can be opened in a new tab. The subject has the first line to
 * itself; in compact density all is one line.
 */
export const TicketRow = memo(
  ({ ticket, columns, uid, to, isOpen, isTabStop, onNear }: TicketRowProps) => {
    const { assignee, number, subject, status } = ticket;
    return (
      <Link
        className={styles['row']}
        to={to}
        data-key={number}
        data-status={status}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onPointerEnter={() => onNear(number)}
      >
        <span className={styles['line']}>
          <span className={styles['subject']} title={subject}>
            {subject}
          </span>
          <Marks ticket={ticket} />
        </span>
        <span className={styles['facts']}>
          <Facts ticket={ticket} columns={columns} />
          <span className={styles['end']}>
            {columns.includes('assignee') && assignee && (
              <span className={styles['assignee']} data-mine={assignee.uid === uid || undefined}>
                <Avatar name={assignee.name} />
              </span>
            )}
            <ClockBadge ticket={toReceiptSource(ticket)} />
          </span>
        </span>
      </Link>
    );
  },
);
TicketRow.displayName = 'TicketRow';
