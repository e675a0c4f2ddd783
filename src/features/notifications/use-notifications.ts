import { isUnread, type PortalTicket } from '@reglament/domain';
import { useMemo } from 'react';
import { useLiveQuery, type LiveState } from '../../data/live-query';
import { myTickets } from '../../data/portal';
import { readStateSyncOf, useReadState } from '../../data/read-state/use-read-state';

/** Maximum number of notifications; older updates are found in the list of requests. */
const MAX_SHOWN = 20;

/** Last update of a request. */
export interface NotificationItem {
  readonly number: string;
  readonly subject: string;
  readonly news: NonNullable<PortalTicket['news']>;
  readonly isNew: boolean;
}

/** Notifications of a user, and the actions that mark them as read. */
export interface Notifications {
  readonly state: LiveState<unknown>['state'];
  readonly retry: () => void;
  /** Newest first. */
  readonly items: readonly NotificationItem[];
  /** Number of unread requests; 0 until the read state is loaded. */
  readonly count: number;
  readonly markRead: (item: NotificationItem) => void;
  readonly markAllRead: () => void;
}

/** Derives notifications from the list of requests, which is subscribed to anyway. */
export const useNotifications = (uid: string): Notifications => {
  const { state, data, retry } = useLiveQuery(myTickets(uid));
  const readState = useReadState(uid);
  const tickets = data?.items;
  const items = useMemo(
    () =>
      (tickets ?? [])
        .flatMap(({ number, subject, news }): NotificationItem[] => {
          if (news === null) return [];
          return [
            {
              number,
              subject,
              news,
              isNew: readState !== null && isUnread({ number, news }, readState),
            },
          ];
        })
        .toSorted((a, b) => b.news.at - a.news.at),
    [tickets, readState],
  );
  const sync = readStateSyncOf(uid);
  return {
    state,
    retry,
    items: items.slice(0, MAX_SHOWN),
    count: items.filter(({ isNew }) => isNew).length,
    markRead: ({ number, news }) => sync.mark({ tickets: { [number]: news.at } }),
    markAllRead: () => sync.mark({ before: items[0]?.news.at ?? 0, tickets: {} }),
  };
};
