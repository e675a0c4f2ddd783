import type { FoundPerson } from '@reglament/domain';
import { useQuery } from '@tanstack/react-query';
import { peopleSearch } from './directory';

const nobody: readonly FoundPerson[] = [];

/**
 * Searches the directory; the result is that of the text as typed now.
 * @param settled the typed text after a pause in typing
 */
export const usePeopleSearch = (typed: string, settled: string) => {
  const text = typed.trim();
  const searched = settled.trim();
  const query = useQuery(peopleSearch(searched));
  const isCurrent = searched === text && query.isSuccess;
  const isFailed = searched === text && query.isError;
  return {
    people: isCurrent ? query.data : nobody,
    isPending: text.length > 1 && !isCurrent && !isFailed,
    isEmpty: isCurrent && query.data.length === 0,
    isFailed,
    retry: () => void query.refetch(),
  };
};
