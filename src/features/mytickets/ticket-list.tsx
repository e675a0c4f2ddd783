import { isNews, LIST_LIMIT, showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '../../data/live-query';
import { myTickets } from '../../data/portal';
import { useSeen } from '../../data/seen/use-seen';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { Pending, SkeletonLine } from '../../ui/light/skeleton';
import { LoadProblem } from './load-problem';
import { StaleNote } from './stale-note';
import { TicketLine } from './ticket-line';
import styles from './ticket-list.module.css';

/** The shape of the list while it comes. */
export const ListPending = () => {
  const { t } = useTranslation('portal');
  return (
    <>
      <StaleNote stale isBare />
      <Pending label={t('list.loading')}>
        <ul className={styles['list']}>
          {['70%', '45%', '60%'].map((width) => (
            <li key={width} className={styles['line']}>
              <SkeletonLine width={width} />
              <SkeletonLine width="50%" size={0.875} />
            </li>
          ))}
        </ul>
      </Pending>
    </>
  );
};

/** The line of a request that cannot be drawn. */
const UndrawableLine = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('common');
  return (
    <li className={styles['line']}>{t('undrawable', { number: showTicketNumber(number) })}</li>
  );
};

/** The requests of a person, the newest first: status, number, subject, and whose turn it is. */
export const TicketList = ({ uid }: { readonly uid: string }) => {
  const { t } = useTranslation(['portal', 'common']);
  const { state, data, error, stale, retry } = useLiveQuery(myTickets(uid));
  const seen = useSeen(uid);
  if (state === 'pending') return <ListPending />;
  if (state === 'error') {
    return <LoadProblem title={t('list.problem')} error={error} onRetry={retry} />;
  }
  const { items, unreadable } = data;
  // The disk knowing of none does not mean that there are none.
  if (stale && items.length === 0) return <ListPending />;
  return (
    <>
      <StaleNote stale={stale} />
      {items.length === 0 && unreadable === 0 && <p>{t('list.empty')}</p>}
      {items.length > 0 && (
        <ul className={styles['list']}>
          {items.map((ticket) => (
            <DrawBoundary
              key={ticket.number}
              of={ticket}
              fallback={<UndrawableLine number={ticket.number} />}
            >
              <TicketLine ticket={ticket} isNew={seen !== null && isNews(ticket, seen)} />
            </DrawBoundary>
          ))}
        </ul>
      )}
      {unreadable > 0 && <p>{t('common:unreadable', { count: unreadable })}</p>}
      {items.length >= LIST_LIMIT && <p>{t('list.full', { count: items.length })}</p>}
    </>
  );
};
