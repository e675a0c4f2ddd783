import { formatAge, showTicketNumber, type Ticket } from '@reglament/domain';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clocked } from '../../data/clocked';
import { useLanguage } from '../../i18n/use-language';
import { Avatar } from '../../ui/avatar/avatar';
import { ClockBadge } from '../../ui/clock/clock-badge';
import { useNow } from '../../ui/clock/use-now';
import styles from './ticket-row.module.css';

const AGE_PACE_MS = 60_000;

interface TicketRowProps {
  readonly ticket: Ticket;
  readonly to: string;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly onNear: (number: string) => void;
}

const Facts = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation(['common', 'console']);
  const language = useLanguage();
  const age = formatAge(useNow(AGE_PACE_MS) - ticket.receivedAt, language);
  const { priority, categoryTitle: title } = ticket;
  return (
    <>
      <span className={styles['category']} title={title[language]}>
        <span aria-hidden="true">{priority}</span>
        <span className="visually-hidden">{title[language]}</span>
      </span>
      <span className={styles['requester']} title={ticket.requester.name}>
        {ticket.requester.name}
      </span>
      <span className={styles['age']}>{age}</span>
      <span className={styles['status']}>{t(`status.${ticket.status}`)}</span>
      {ticket.contest && ticket.queue === 'active' && (
        <span className={styles['contested']}>
          {t(`console:row.contested.${ticket.contest.kind}`)}
        </span>
      )}
    </>
  );
};

/** A ticket in two lines. A link, so that it opens in a new tab like any other. */
export const TicketRow = memo(({ ticket, to, isOpen, isTabStop, onNear }: TicketRowProps) => {
  const { t } = useTranslation('console');
  const isAnswered = ticket.lastMessageBy === 'requester' && ticket.status === 'open';
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
        <ClockBadge ticket={clocked(ticket)} />
      </span>
      <span className={styles['line']} data-line="facts">
        <Facts ticket={ticket} />
        {isAnswered && (
          <span className={styles['answered']} title={t('row.answered')}>
            <span className="visually-hidden">{t('row.answered')}</span>
          </span>
        )}
        <span className={styles['assignee']}>
          {ticket.assignee && <Avatar name={ticket.assignee.name} />}
        </span>
      </span>
    </Link>
  );
});
TicketRow.displayName = 'TicketRow';
