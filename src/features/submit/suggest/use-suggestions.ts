import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { helpSearchOf } from '../../../data/help/help-index';
import type { FoundArticle } from '../../../data/help/search';
import { queryClient } from '../../../data/query-client';
import { useLanguage } from '../../../i18n/use-language';
import type { Draft } from '../draft';

/** Articles near the subject; null while they cannot be told. A keystroke never waits for them. */
export const useSuggestions = (
  { subject, category }: Draft,
  most: number,
): readonly FoundArticle[] | null => {
  const { data: search } = useQuery(helpSearchOf(useLanguage()), queryClient());
  const text = useDeferredValue(subject);
  return useMemo(
    () => search?.find({ text, category, most }) ?? null,
    [search, text, category, most],
  );
};
