import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { openTickets, type OpenTicket } from '../../../data/help/open-tickets';
import type { HelpSearch } from '../../../data/help/search';
import { queryClient } from '../../../data/query-client';
import { useSession } from '../../../data/session';

/** From here on two subjects are likely about the same. */
const ALIKE = 0.6;

/** The open request of one's own that is most like the subject; null for none. */
export const useSimilar = (subject: string, search: HelpSearch | undefined): OpenTicket | null => {
  const { user } = useSession();
  const text = useDeferredValue(subject);
  const uid = user?.uid ?? '';
  const { data } = useQuery({ ...openTickets(uid), enabled: uid !== '' }, queryClient());
  return useMemo(() => {
    if (!search || !data) return null;
    const scored = data.map((ticket) => ({
      ticket,
      like: search.likeness(text, ticket.subject),
    }));
    const [best] = scored.filter(({ like }) => like >= ALIKE).toSorted((a, b) => b.like - a.like);
    return best?.ticket ?? null;
  }, [data, text, search]);
};
