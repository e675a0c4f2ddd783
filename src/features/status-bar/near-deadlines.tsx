import { showTicketNumber, type Ticket } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { useLiveQuery } from '../../data/live-query';
import { nearDeadlines } from '../../data/tickets';
import styles from './status-bar.module.css';

/** Whether a warning is for this agent: the ticket is theirs, or nobody's, and still unanswered. */
const concerns = ({ assignee, clock }: Ticket, uid: string): boolean =>
  clock.consideredAt === null &&
  clock.breachedAt === null &&
  (assignee === null || assignee.uid === uid);

const warnedAt = ({ clock }: Ticket): number => clock.warnedAt ?? 0;

const warningOf = (ticket: Ticket): string => `${ticket.number} ${warnedAt(ticket)}`;

/** The warnings that were there when the page was opened, and the latest instant among them. */
interface Known {
  readonly warnings: ReadonlySet<string>;
  readonly until: number;
}

const knownOf = (items: readonly Ticket[]): Known => ({
  warnings: new Set(items.map(warningOf)),
  until: Math.max(0, ...items.map(warnedAt)),
});

/**
 * Warnings since the page was opened: what was near before that stands amber in the queue. What came
 * since is told by the first answer of the server and its own instants: the clock of a browser may
 * show any time.
 */
const useWarned = (uid: string): readonly Ticket[] => {
  const [known, setKnown] = useState<Known | null>(null);
  const { data, stale } = useLiveQuery(nearDeadlines());
  const items = data?.items ?? [];
  if (known === null) {
    if (data && !stale) setKnown(knownOf(items));
    return [];
  }
  const isLater = (ticket: Ticket): boolean =>
    warnedAt(ticket) >= known.until && !known.warnings.has(warningOf(ticket));
  return items.filter((ticket) => isLater(ticket) && concerns(ticket, uid));
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
      <Link to={paths.consoleTicket('all', number)} onClick={() => close(number)}>
        {t('refused.show')}
      </Link>{' '}
      <button type="button" className={styles['close']} onClick={() => close(number)}>
        {t('near.close')}
      </button>
    </p>
  ));
};
