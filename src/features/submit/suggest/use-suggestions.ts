import { useDeferredValue, useMemo } from 'react';
import type { FoundArticle, HelpSearch } from '../../../data/help/search';
import type { Draft } from '../draft';

/**
 * Returns articles that match the subject, or null before the search is loaded; deferred, so that
 * typing is not blocked.
 */
export const useSuggestions = (
  { subject, category }: Draft,
  search: HelpSearch | undefined,
  limit: number,
): readonly FoundArticle[] | null => {
  const text = useDeferredValue(subject);
  return useMemo(
    () => search?.find({ text, category, most: limit }) ?? null,
    [search, text, category, limit],
  );
};
