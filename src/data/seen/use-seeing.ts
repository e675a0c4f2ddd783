import { isNews, type PortalTicket } from '@reglament/domain';
import { useEffect } from 'react';
import { useIsVisible } from '../visibility';
import { seenBookOf, useSeen } from './use-seen';

/** Notes that the news of a ticket are seen, as soon as somebody looks at the page that shows it. */
export const useSeeing = (uid: string, ticket: Pick<PortalTicket, 'number' | 'news'>): void => {
  const seen = useSeen(uid);
  const isVisible = useIsVisible();
  const { number, news } = ticket;
  const at = news?.at ?? null;
  const isNew = seen === null || isNews(ticket, seen);
  useEffect(() => {
    if (isVisible && isNew && at !== null) seenBookOf(uid).mark({ tickets: { [number]: at } });
  }, [uid, number, at, isVisible, isNew]);
};
