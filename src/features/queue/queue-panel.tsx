import {
  builtInViews,
  isGroupedByPriority,
  matchesView,
  type BuiltInViewId,
  type Ticket,
} from '@reglament/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { useFreshness, type Freshness } from '../../data/connection';
import { paintFirstScreen } from '../../data/first-screen';
import { useTicketWindow } from '../../data/live-list/use-ticket-list';
import { useOptimisticTicket } from '../../data/use-optimistic-ticket';
import { prefetchThread } from '../../data/use-ticket';
import { EmptyState } from '../../ui/patterns/empty-state';
import { ErrorState } from '../../ui/patterns/error-state';
import { LoadingState } from '../../ui/patterns/loading-state';
import { DensitySwitch } from './density-switch';
import { ListHeader } from './list-header';
import { ListSkeleton } from './list-skeleton';
import { TicketList } from './ticket-list';
import { usePrefetchNeighbours } from './use-prefetch-neighbours';
import styles from './queue-panel.module.css';

interface QueuePanelProps {
  readonly view: BuiltInViewId;
  readonly uid: string;
  readonly openNumber: string | null;
  readonly linkTo: (number: string) => string;
  readonly onOpen: (number: string) => void;
}

/** Returns what a list displays in its loading state. */
const stageOf = (
  state: 'pending' | 'error' | 'ready',
  count: number,
  freshness: Freshness,
): 'pending' | 'error' | 'empty' | 'full' => {
  if (state !== 'ready') return state;
  if (count > 0) return 'full';
  // An empty cached result only means that nothing is cached.
  return freshness === 'refreshing' ? 'pending' : 'empty';
};

/**
 * The tickets of a view with pending commands applied: a ticket leaves the list with the command
 * that removes it, before the server's answer.
 */
const useShownTickets = (items: readonly Ticket[], view: BuiltInViewId, uid: string) => {
  const toOptimistic = useOptimisticTicket();
  return useMemo(
    () => items.map(toOptimistic).filter((ticket) => matchesView(builtInViews[view], ticket, uid)),
    [items, toOptimistic, view, uid],
  );
};

/** One view of the console: title, freshness and tickets. */
export const QueuePanel = ({ view, uid, ...rest }: QueuePanelProps) => {
  const { t } = useTranslation(['console', 'common']);
  const client = useQueryClient();
  const { state, items, stale, unreadable, error, grow, retry } = useTicketWindow(view, uid);
  const freshness = useFreshness(state === 'ready' && stale);
  const tickets = useShownTickets(items, view, uid);
  const onNear = useCallback((number: string) => prefetchThread(client, number), [client]);
  usePrefetchNeighbours(tickets, rest.openNumber);
  const label = t(`views.${view}`);
  const stage = stageOf(state, tickets.length + unreadable.length, freshness);
  useEffect(() => {
    if (stage !== 'pending') paintFirstScreen();
  }, [stage]);
  const { columns } = builtInViews[view];
  const isGrouped = isGroupedByPriority(builtInViews[view]);
  const list = { ...rest, label, tickets, unreadable, columns, isGrouped, onNear, onEnd: grow };
  return (
    <section className={styles['panel']} aria-label={label}>
      <ListHeader title={label} freshness={freshness}>
        <DensitySwitch />
      </ListHeader>
      {stage === 'pending' && (
        <LoadingState>
          <ListSkeleton />
        </LoadingState>
      )}
      {stage === 'error' && (
        <ErrorState text={t(`common:listen.${error?.code ?? 'unavailable'}`)} onRetry={retry} />
      )}
      {stage === 'empty' && (
        <EmptyState text={t(`empty.${view}`)}>
          {view === 'mine' && <Link to={paths.consoleView('queue')}>{t('toQueue')}</Link>}
        </EmptyState>
      )}
      {stage === 'full' && <TicketList key={view} {...list} />}
    </section>
  );
};
