import { searchAnswerSchema, type SearchInput } from '@reglament/domain';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { callFunction } from './firebase/functions';
import { keys } from './keys';

/** Cache time of a search in milliseconds. */
const FRESH_MS = 10_000;

/** Whether a text is long enough to be searched for. */
export const isSearchable = (text: string): boolean => text.trim().length > 1;

/** Query for the tickets that match a text; the last result stays while the next one loads. */
export const ticketSearch = (input: Omit<SearchInput, 'after'>) =>
  infiniteQueryOptions({
    queryKey: keys.search(input),
    queryFn: async ({ pageParam }: { readonly pageParam: string | null }) =>
      searchAnswerSchema.parse(
        await callFunction('search', pageParam === null ? input : { ...input, after: pageParam }),
      ),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    enabled: isSearchable(input.text),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: FRESH_MS,
  });
