import type { SearchDocument } from '@reglament/domain';
import { searchIdRange } from '@reglament/domain';
import type { IndexedTicket, IndexPage, IndexQuery, SearchIndex } from '../search-index';

const isAny = <Value>(wanted: Value | null, value: Value): boolean =>
  wanted === null || wanted === value;

const meets = (
  { terms, requester, isOpen, category, priority, assignee }: SearchDocument,
  { terms: groups, requesters, filters }: IndexQuery,
): boolean =>
  groups.every((anyOf) => anyOf.some((term) => terms[term] === true)) &&
  (requesters?.includes(requester.uid ?? '') ?? true) &&
  isAny(filters.isOpen, isOpen) &&
  isAny(filters.category, category) &&
  isAny(filters.priority, priority) &&
  isAny(filters.assignee, assignee?.uid ?? '');

/** An index in memory, which says what the one in the database has to answer. */
export const memoryIndex = (
  documents: ReadonlyMap<string, SearchDocument>,
  people: SearchIndex['people'] = () => Promise.resolve([]),
): SearchIndex => {
  const all = [...documents]
    .map(([id, document]): IndexedTicket => ({ id, document }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const query = (asked: IndexQuery): IndexPage => {
    const { after, before } = searchIdRange(asked.filters);
    const found = all.filter(
      ({ id, document }) =>
        id > (asked.after ?? '') &&
        id > (after ?? '') &&
        (before === null || id < before) &&
        meets(document, asked),
    );
    const tickets = found.slice(0, asked.limit);
    return { tickets, end: tickets.length === asked.limit ? (tickets.at(-1)?.id ?? null) : null };
  };
  const byNumber = (number: string): IndexedTicket | null =>
    all.find(({ document }) => document.number === number) ?? null;
  return {
    hasTerms: true,
    query: (asked) => Promise.resolve(query(asked)),
    byNumber: (number) => Promise.resolve(byNumber(number)),
    people,
  };
};
