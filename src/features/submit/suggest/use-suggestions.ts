import { useDeferredValue, useMemo } from 'react';
import type { FoundArticle, HelpSearch } from '../../../data/help/search';
import type { Draft } from '../draft';

/** Articles near the subject; null while they cannot be told. A keystroke never waits for them. */
export const useSuggestions = (
  { subject, category }: Draft,
  search: HelpSearch | undefined,
  most: number,
): readonly FoundArticle[] | null => {
  const text = useDeferredValue(subject);
  return useMemo(
    () => search?.find({ text, category, most }) ?? null,
    [search, text, category, most],
  );
};
