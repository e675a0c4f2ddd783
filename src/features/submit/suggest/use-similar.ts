import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { openTickets, type OpenTicket } from '../../../data/help/open-tickets';
import type { HelpSearch } from '../../../data/help/search';
import { queryClient } from '../../../data/query-client';
import { useSession } from '../../../data/session';

/** Minimum similarity of two subjects. */
const MIN_SIMILARITY = 0.6;

/** Returns the open request of the user that is most similar to the subject, or null. */
export const useSimilar = (subject: string, search: HelpSearch | undefined): OpenTicket | null => {
  const { user } = useSession();
  const text = useDeferredValue(subject);
  const uid = user?.uid ?? '';
  const { data } = useQuery({ ...openTickets(uid), enabled: uid !== '' }, queryClient());
  return useMemo(() => {
    if (!search || !data) return null;
    const scored = data.map((ticket) => ({
      ticket,
      similarity: search.likeness(text, ticket.subject),
    }));
    const [best] = scored
      .filter(({ similarity }) => similarity >= MIN_SIMILARITY)
      .toSorted((a, b) => b.similarity - a.similarity);
    return best?.ticket ?? null;
  }, [data, text, search]);
};
