import { isUnread, LIST_LIMIT, showTicketNumber, type PortalTicket } from '@reglament/domain';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '../../data/live-query';
import { myTickets } from '../../data/portal';
import { useReadState } from '../../data/read-state/use-read-state';
import { placeUnreadable, type ListPlace } from '../../data/unreadable';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { LoadingState, SkeletonLine } from '../../ui/portal/skeleton';
import { LoadProblem } from './load-problem';
import { StaleNote } from './stale-note';
import { TicketLine } from './ticket-line';
import styles from './ticket-list.module.css';

/** Number of requests above which they can be searched. */
const SEARCH_FROM = 5;

const TicketSearch = lazy(async () => ({
  default: (await import('./ticket-search')).TicketSearch,
}));

interface SearchableProps {
  readonly size: number;
  readonly children: ReactNode;
}

/** A list with a search above it if it is long. */
const Searchable = ({ size, children }: SearchableProps) =>
  size <= SEARCH_FROM ? (
    children
  ) : (
    <Suspense fallback={children}>
      <TicketSearch>{children}</TicketSearch>
    </Suspense>
  );

/** Skeleton of the list. */
export const ListPending = () => {
  const { t } = useTranslation('portal');
  return (
    <>
      <StaleNote stale isBare />
      <LoadingState label={t('list.loading')}>
        <ul className={styles['list']}>
          {['70%', '45%', '60%'].map((width) => (
            <li key={width} className={styles['line']}>
              <SkeletonLine width={width} />
              <SkeletonLine width="50%" size={0.875} />
            </li>
          ))}
        </ul>
      </LoadingState>
    </>
  );
};

/** Row of a request that cannot be parsed or rendered. */
const UndrawableLine = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('common');
  return (
    <li className={styles['line']}>{t('undrawable', { number: showTicketNumber(number) })}</li>
  );
};

interface SafeTicketLineProps {
  readonly ticket: PortalTicket;
  readonly readState: ReturnType<typeof useReadState>;
}

const SafeTicketLine = ({ ticket, readState }: SafeTicketLineProps) => (
  <DrawBoundary of={ticket} fallback={<UndrawableLine number={ticket.number} />}>
    <TicketLine ticket={ticket} isNew={readState !== null && isUnread(ticket, readState)} />
  </DrawBoundary>
);

/** Puts the requests that wait for the user first and keeps the order otherwise. */
const waitingFirst = (
  rows: readonly ListPlace<PortalTicket>[],
): readonly ListPlace<PortalTicket>[] => {
  const isWaiting = (row: ListPlace<PortalTicket>) =>
    row.kind === 'item' && row.item.status === 'waiting';
  return [...rows.filter(isWaiting), ...rows.filter((row) => !isWaiting(row))];
};

/**
 * Requests of a user with status and next step: those that wait for the user, then the newest
 * first.
 */
export const TicketList = ({ uid }: { readonly uid: string }) => {
  const { t } = useTranslation('portal');
  const { state, data, error, stale, retry } = useLiveQuery(myTickets(uid));
  const readState = useReadState(uid);
  if (state === 'pending') return <ListPending />;
  if (state === 'error') {
    return <LoadProblem title={t('list.problem')} error={error} onRetry={retry} />;
  }
  const { items, unreadable, size } = data;
  // An empty cached result does not prove that there are no requests.
  if (stale && size === 0) return <ListPending />;
  const rows = placeUnreadable(items, unreadable, ({ number }) => number);
  return (
    <>
      <StaleNote stale={stale} />
      {size === 0 && <p>{t('list.empty')}</p>}
      <Searchable size={size}>
        <ul className={styles['list']}>
          {waitingFirst(rows).map((at) =>
            at.kind === 'unreadable' ? (
              <UndrawableLine key={at.id} number={at.id} />
            ) : (
              <SafeTicketLine key={at.item.number} ticket={at.item} readState={readState} />
            ),
          )}
        </ul>
      </Searchable>
      {size >= LIST_LIMIT && <p>{t('list.full', { count: size })}</p>}
    </>
  );
};
