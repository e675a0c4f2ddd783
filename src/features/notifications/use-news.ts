import { isNews, type PortalTicket } from '@reglament/domain';
import { useMemo } from 'react';
import { useLiveQuery, type LiveState } from '../../data/live-query';
import { myTickets } from '../../data/portal';
import { seenBookOf, useSeen } from '../../data/seen/use-seen';

/** The latest news that are shown: what is older is found in the list of requests. */
const MOST = 20;

/** What the service did last on a request. */
export interface NewsItem {
  readonly number: string;
  readonly subject: string;
  readonly news: NonNullable<PortalTicket['news']>;
  readonly isUnseen: boolean;
}

/** The news of a person's requests, and the ways to be done with them. */
export interface News {
  readonly state: LiveState<unknown>['state'];
  readonly retry: () => void;
  /** The newest first. */
  readonly items: readonly NewsItem[];
  /** Requests with news that were not looked at; 0 while that is not known. */
  readonly count: number;
  readonly seeOne: (item: NewsItem) => void;
  readonly seeAll: () => void;
}

/** What the list of requests, which is listened to anyway, says of news. */
export const useNews = (uid: string): News => {
  const { state, data, retry } = useLiveQuery(myTickets(uid));
  const seen = useSeen(uid);
  const tickets = data?.items;
  const items = useMemo(
    () =>
      (tickets ?? [])
        .flatMap(({ number, subject, news }): NewsItem[] => {
          if (news === null) return [];
          return [
            { number, subject, news, isUnseen: seen !== null && isNews({ number, news }, seen) },
          ];
        })
        .toSorted((a, b) => b.news.at - a.news.at),
    [tickets, seen],
  );
  const book = seenBookOf(uid);
  return {
    state,
    retry,
    items: items.slice(0, MOST),
    count: items.filter(({ isUnseen }) => isUnseen).length,
    seeOne: ({ number, news }) => book.mark({ tickets: { [number]: news.at } }),
    seeAll: () => book.mark({ before: items[0]?.news.at ?? 0, tickets: {} }),
  };
};
