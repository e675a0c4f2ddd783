import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CommandError } from '../../data/firebase/command-error';
import { isSearchable, ticketSearch } from '../../data/search';
import { useNow } from '../../ui/clock/use-now';
import { EmptyState } from '../../ui/patterns/empty-state';
import { ErrorState } from '../../ui/patterns/error-state';
import { LoadingState } from '../../ui/patterns/loading-state';
import { SkeletonBar } from '../../ui/patterns/skeleton';
import { Announce } from '../../ui/portal/announce';
import { FoundList } from './found-list';
import { searchInputOf, type SearchParams } from './search-params';
import styles from './search.module.css';

interface SearchResultsProps {
  readonly params: SearchParams;
  readonly openNumber: string | null;
  readonly linkTo: (number: string) => string;
  readonly onOpen: (number: string) => void;
}

const DAY_MS = 86_400_000;

const widths = ['64%', '82%', '52%', '74%', '60%'] as const;

const Pending = () => (
  <LoadingState>
    {widths.map((width) => (
      <div key={width} className={styles['row']}>
        <SkeletonBar width={width} />
        <SkeletonBar width="90%" height={10} />
        <SkeletonBar width="40%" height={10} />
      </div>
    ))}
  </LoadingState>
);

const codeOf = (error: unknown): 'rate-limited' | 'problem' =>
  error instanceof CommandError && error.refusal.code === 'rate-limited'
    ? 'rate-limited'
    : 'problem';

/** Results of a search with its empty, pending and error states. */
export const SearchResults = ({ params, ...list }: SearchResultsProps) => {
  const { t } = useTranslation('search');
  const query = useInfiniteQuery(ticketSearch(searchInputOf(params, useNow(DAY_MS))));
  if (!isSearchable(params.q)) return <EmptyState text={t('hint')} />;
  if (query.isError) {
    return <ErrorState text={t(codeOf(query.error))} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Pending />;
  const found = query.data.pages.flatMap((page) => page.tickets);
  const tickets = [...new Map(found.map((ticket) => [ticket.number, ticket])).values()];
  const isEmpty = tickets.length === 0 && !query.hasNextPage;
  return (
    <div className={styles['results']} aria-busy={query.isPlaceholderData}>
      <Announce>
        {isEmpty ? (
          <EmptyState text={t('nothing')} />
        ) : (
          <p className={styles['count']}>{t('found', { count: tickets.length })}</p>
        )}
      </Announce>
      {!isEmpty && <FoundList label={t('title')} tickets={tickets} {...list} />}
      {query.hasNextPage && (
        <button
          className={styles['more']}
          type="button"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? t('loading') : t('more')}
        </button>
      )}
    </div>
  );
};
