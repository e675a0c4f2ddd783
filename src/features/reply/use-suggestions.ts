import type { Ticket } from '@reglament/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { helpIndex, helpSearchOf } from '../../data/help/help-index';
import { suggestionsFor, type Suggestion } from './suggestions';

interface Suggestions {
  /** Empty while they load. */
  readonly items: readonly Suggestion[];
  readonly isFailed: boolean;
}

const none: readonly Suggestion[] = [];

/** Returns the entries of the `/` menu; without a query (null) it only loads their sources. */
export const useSuggestions = (query: string | null, ticket: Ticket): Suggestions => {
  const index = useQuery(helpIndex(ticket.language));
  const search = useQuery(helpSearchOf(ticket.language));
  const items = useMemo(() => {
    if (query === null || !index.data || !search.data) return none;
    return suggestionsFor(query, ticket, { articles: index.data.articles, search: search.data });
  }, [query, ticket, index.data, search.data]);
  return { items, isFailed: index.isError || search.isError };
};
