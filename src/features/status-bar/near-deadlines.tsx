import { showTicketNumber, type Ticket } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { useLiveQuery } from '../../data/live-query';
import { nearDeadlines } from '../../data/tickets';
import styles from './status-bar.module.css';

/**
 * Whether a warning concerns this agent: unanswered, not breached, and assigned to them or
 * unassigned.
 */
const concerns = ({ assignee, clock }: Ticket, uid: string): boolean =>
  clock.consideredAt === null &&
  clock.breachedAt === null &&
  (assignee === null || assignee.uid === uid);

const warnedAt = ({ clock }: Ticket): number => clock.warnedAt ?? 0;

const warningOf = (ticket: Ticket): string => `${ticket.number} ${warnedAt(ticket)}`;

/** Warnings of the first server snapshot, and the latest time among them. */
interface InitialWarnings {
  readonly warnings: ReadonlySet<string>;
  readonly until: number;
}

const initialWarningsOf = (items: readonly Ticket[]): InitialWarnings => ({
  warnings: new Set(items.map(warningOf)),
  until: Math.max(0, ...items.map(warnedAt)),
});

/**
 * Returns the warnings since the page was opened; earlier ones are marked in the queue. New ones
 * are detected by the first server snapshot and server timestamps, because the browser clock may be
 * wrong.
 */
const useWarned = (uid: string): readonly Ticket[] => {
  const [initial, setInitial] = useState<InitialWarnings | null>(null);
  const { data, stale } = useLiveQuery(nearDeadlines());
  const items = data?.items ?? [];
  if (initial === null) {
    if (data && !stale) setInitial(initialWarningsOf(items));
    return [];
  }
  const isLater = (ticket: Ticket): boolean =>
    warnedAt(ticket) >= initial.until && !initial.warnings.has(warningOf(ticket));
  return items.filter((ticket) => isLater(ticket) && concerns(ticket, uid));
};

/**
 * Announces tickets with a quarter of their time left, once per page, to the agent they concern.
 */
export const NearDeadlines = ({ uid }: { readonly uid: string }) => {
  const { t } = useTranslation(['console', 'common']);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const warned = useWarned(uid).filter(({ number }) => !dismissed.has(number));
  const close = (number: string) => setDismissed(new Set([...dismissed, number]));
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
