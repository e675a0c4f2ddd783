import { isUnread, type PortalTicket } from '@reglament/domain';
import { useMemo } from 'react';
import { useLiveQuery, type LiveState } from '../../data/live-query';
import { myTickets } from '../../data/portal';
import { readStateSyncOf, useReadState } from '../../data/read-state/use-read-state';

/** The latest news that are shown: what is older is found in the list of requests. */
const MAX_SHOWN = 20;

/** What the service did last on a request. */
export interface NotificationItem {
  readonly number: string;
  readonly subject: string;
  readonly news: NonNullable<PortalTicket['news']>;
  readonly isUnseen: boolean;
}

/** The news of a person's requests, and the ways to be done with them. */
export interface Notification {
  readonly state: LiveState<unknown>['state'];
  readonly retry: () => void;
  /** The newest first. */
  readonly items: readonly NotificationItem[];
  /** Requests with news that were not looked at; 0 while that is not known. */
  readonly count: number;
  readonly seeOne: (item: NotificationItem) => void;
  readonly seeAll: () => void;
}

/** What the list of requests, which is listened to anyway, says of news. */
export const useNotifications = (uid: string): Notification => {
  const { state, data, retry } = useLiveQuery(myTickets(uid));
  const seen = useReadState(uid);
  const tickets = data?.items;
  const items = useMemo(
    () =>
      (tickets ?? [])
        .flatMap(({ number, subject, news }): NotificationItem[] => {
          if (news === null) return [];
          return [
            { number, subject, news, isUnseen: seen !== null && isUnread({ number, news }, seen) },
          ];
        })
        .toSorted((a, b) => b.news.at - a.news.at),
    [tickets, seen],
  );
  const book = readStateSyncOf(uid);
  return {
    state,
    retry,
    items: items.slice(0, MAX_SHOWN),
    count: items.filter(({ isUnseen }) => isUnseen).length,
    seeOne: ({ number, news }) => book.mark({ tickets: { [number]: news.at } }),
    seeAll: () => book.mark({ before: items[0]?.news.at ?? 0, tickets: {} }),
  };
};
