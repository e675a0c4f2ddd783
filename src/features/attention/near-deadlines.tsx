import { showTicketNumber, type Ticket } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { useLiveQuery } from '../../data/live-query';
import { nearDeadlines } from '../../data/tickets';
import styles from './attention-bar.module.css';

/** Whether a warning is for this agent: the ticket is theirs, or nobody's, and still unanswered. */
const concerns = ({ assignee, clock }: Ticket, uid: string): boolean =>
  clock.consideredAt === null &&
  clock.breachedAt === null &&
  (assignee === null || assignee.uid === uid);

/** Warnings since the page was opened: what was near before that stands amber in the queue. */
const useWarned = (uid: string): readonly Ticket[] => {
  const [since] = useState(() => Date.now());
  const near = useLiveQuery(nearDeadlines());
  const items = near.data?.items ?? [];
  return items.filter((ticket) => (ticket.clock.warnedAt ?? 0) >= since && concerns(ticket, uid));
};

/** Tickets of which a quarter of the time is left, told once to whoever they concern. */
export const NearDeadlines = ({ uid }: { readonly uid: string }) => {
  const { t } = useTranslation(['console', 'common']);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const warned = useWarned(uid).filter(({ number }) => !seen.has(number));
  const close = (number: string) => setSeen(new Set([...seen, number]));
  return warned.map(({ number, subject }) => (
    <p key={number} className={styles['bar']} data-kind="near">
      {t('near.text', { number: showTicketNumber(number), subject })}{' '}
      <Link to={paths.deskTicket('all', number)} onClick={() => close(number)}>
        {t('refused.show')}
      </Link>{' '}
      <button type="button" className={styles['close']} onClick={() => close(number)}>
        {t('near.close')}
      </button>
    </p>
  ));
};
