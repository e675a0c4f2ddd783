import { isUnread, type PortalTicket } from '@reglament/domain';
import { useEffect } from 'react';
import { useIsVisible } from '../visibility';
import { readStateSyncOf, useReadState } from './use-read-state';

/** Marks the last update of a ticket as read while its page is visible. */
export const useMarkRead = (uid: string, ticket: Pick<PortalTicket, 'number' | 'news'>): void => {
  const readState = useReadState(uid);
  const isVisible = useIsVisible();
  const { number, news } = ticket;
  const at = news?.at ?? null;
  const isNew = readState === null || isUnread(ticket, readState);
  useEffect(() => {
    if (isVisible && isNew && at !== null) readStateSyncOf(uid).mark({ tickets: { [number]: at } });
  }, [uid, number, at, isVisible, isNew]);
};
