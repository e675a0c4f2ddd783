import { showTicketNumber, type PortalTicket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { ClockBadge } from '../../ui/clock/clock-badge';
import { DueText } from '../../ui/clock/due-text';
import { useNow } from '../../ui/clock/use-now';
import { phaseOf } from './ticket-phase';
import styles from './ticket-list.module.css';

const INTERVAL_MS = 60_000;

interface TicketLineProps {
  readonly ticket: PortalTicket;
  /** The last update has not been read. */
  readonly isNew: boolean;
}

/** List row of one request. */
export const TicketLine = ({ ticket, isNew }: TicketLineProps) => {
  const { t } = useTranslation('portal');
  return (
    <li className={styles['line']} data-new={isNew}>
      <span className={styles['subject']} title={ticket.subject}>
        {isNew && <span className={styles['dot']} aria-hidden="true" />}
        <Link className={styles['link']} to={paths.myTicket(ticket.number)}>
          {ticket.subject}
        </Link>
        {isNew && <span className="visually-hidden">{t('list.unread')}</span>}
      </span>
      <span className={styles['meta']}>
        <span className={styles['number']}>{showTicketNumber(ticket.number)}</span>
        <span>{t(`status.${ticket.status}`)}</span>
        <NextStep ticket={ticket} />
      </span>
    </li>
  );
};

/** Next step and its deadline. */
const NextStep = ({ ticket }: { readonly ticket: PortalTicket }) => {
  const { t } = useTranslation('portal');
  const phase = phaseOf(ticket, useNow(INTERVAL_MS));
  switch (phase) {
    case 'promise':
      return <DueText at={ticket.deadline.dueAt} form="promise" />;
    case 'overdue':
    case 'deferred':
      return <ClockBadge ticket={ticket} size="full" />;
    case 'answered':
      return <span>{t('list.due.answered')}</span>;
    case 'waiting':
      return <strong className={styles['yours']}>{t('list.due.yours')}</strong>;
    case 'resolved':
      return (
        <span>
          {t('list.due.resolved')} <DueText at={ticket.reopenUntil ?? 0} form="until" />
        </span>
      );
    case 'declined':
      return (
        <span>
          {t(ticket.refusal?.next === 'supply' ? 'list.due.supply' : 'list.due.contest')}{' '}
          <DueText at={ticket.refusal?.contestUntil ?? 0} form="until" />
        </span>
      );
    case 'resolvedOver':
    case 'closed':
    case 'declinedOver':
    case 'merged':
      return null;
  }
};
