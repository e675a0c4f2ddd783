import { isUnread, type PortalTicket } from '@reglament/domain';
import { useEffect } from 'react';
import { useIsVisible } from '../visibility';
import { readStateSyncOf, useReadState } from './use-read-state';

/** Notes that the news of a ticket are seen, as soon as somebody looks at the page that shows it. */
export const useMarkRead = (uid: string, ticket: Pick<PortalTicket, 'number' | 'news'>): void => {
  const seen = useReadState(uid);
  const isVisible = useIsVisible();
  const { number, news } = ticket;
  const at = news?.at ?? null;
  const isNew = seen === null || isUnread(ticket, seen);
  useEffect(() => {
    if (isVisible && isNew && at !== null) readStateSyncOf(uid).mark({ tickets: { [number]: at } });
  }, [uid, number, at, isVisible, isNew]);
};
