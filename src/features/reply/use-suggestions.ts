import { isUsableBy, type Macro, type Ticket } from '@reglament/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { helpIndex, helpSearchOf } from '../../data/help/help-index';
import { useLiveQuery } from '../../data/live-query';
import { macrosOf } from '../../data/macros';
import { useSession } from '../../data/session';
import { suggestionsFor, type Suggestion } from './suggestions';

interface Suggestions {
  /** Empty while they load. */
  readonly items: readonly Suggestion[];
  readonly isFailed: boolean;
}

const none: readonly Suggestion[] = [];

/** The macros that the agent may apply; those that have loaded. */
const useUsableMacros = (): readonly Macro[] => {
  const uid = useSession().user?.uid ?? '';
  const own = useLiveQuery(macrosOf(uid));
  const shared = useLiveQuery(macrosOf(null));
  return useMemo(
    () =>
      [...(own.data?.items ?? []), ...(shared.data?.items ?? [])].filter((macro) =>
        isUsableBy(macro, uid),
      ),
    [own.data, shared.data, uid],
  );
};

/** Returns the entries of the `/` menu; without a query (null) it only loads their sources. */
export const useSuggestions = (
  query: string | null,
  ticket: Ticket,
  hasMacros: boolean,
): Suggestions => {
  const macros = useUsableMacros();
  const index = useQuery(helpIndex(ticket.language));
  const search = useQuery(helpSearchOf(ticket.language));
  const items = useMemo(() => {
    if (query === null || !index.data || !search.data) return none;
    return suggestionsFor(query, ticket, {
      articles: index.data.articles,
      search: search.data,
      macros: hasMacros ? macros : [],
    });
  }, [query, ticket, hasMacros, macros, index.data, search.data]);
  return { items, isFailed: index.isError || search.isError };
};
