import {
  highlightsOf,
  matchesTexts,
  parseSearch,
  scoreOf,
  searchFiltersSchema,
  type FoundTicket,
  type ParsedSearch,
  type SearchAnswer,
  type SearchInput,
} from '@reglament/domain';
import type { IndexedTicket, IndexPage, IndexQuery, SearchIndex } from './search-index';

/** Tickets of one page. */
const PAGE_SIZE = 20;

/** Documents that one query reads at most to rank them, or to compare their texts. */
const MAX_CANDIDATES = { best: 100, compared: 60 } as const;

/** Best tickets that are shown, of the newest that are ranked. */
const MAX_BEST = 50;

const nothing: IndexPage = { tickets: [], end: null };

/** Searches an index; an unsearchable text finds nothing. */
export const findTickets = async (
  index: SearchIndex,
  input: Omit<SearchInput, 'scope'>,
): Promise<SearchAnswer> => {
  const search = parseSearch(input.text);
  if (search === null) return { tickets: [], next: null };
  const [named, candidates] = await Promise.all([
    search.number !== null && input.after === undefined ? index.byNumber(search.number) : null,
    candidatesOf(index, input, search),
  ]);
  const { tickets, next } = pageOf(candidates, input, search);
  const others = tickets.filter(({ id }) => id !== named?.id);
  return {
    tickets: [...(named ? [named] : []), ...others].map((ticket) => toFound(ticket, search)),
    next,
  };
};

/** Reads documents by terms, and as many by their requesters. */
async function candidatesOf(
  index: SearchIndex,
  { text, order, filters, after }: Omit<SearchInput, 'scope'>,
  search: ParsedSearch,
): Promise<IndexPage> {
  const isCompared = search.isInexact || !index.hasTerms;
  const query = {
    filters: filters ?? searchFiltersSchema.parse({}),
    after: after ?? null,
    limit: limitOf(order, isCompared),
  };
  const [byTerms, byPeople] = await Promise.all([
    search.terms.length === 0 ? nothing : byTermsOf(index, query, search),
    search.phrases.length > 0 ? nothing : byPeopleOf(index, query, text),
  ]);
  // Beyond the earlier end, the answer of one query would lack tickets of the other.
  const end = [byTerms.end, byPeople.end].filter((id) => id !== null).toSorted()[0] ?? null;
  const found = isCompared
    ? byTerms.tickets.filter(({ document }) => matchesTexts(document, search))
    : byTerms.tickets;
  const byId = new Map([...found, ...byPeople.tickets].map((ticket) => [ticket.id, ticket]));
  const tickets = [...byId.values()]
    .filter(({ id }) => end === null || id <= end)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { tickets, end };
}

const limitOf = (order: SearchInput['order'], isCompared: boolean): number => {
  if (order === 'best') return MAX_CANDIDATES.best;
  return isCompared ? MAX_CANDIDATES.compared : PAGE_SIZE + 1;
};

type Bounds = Pick<IndexQuery, 'filters' | 'after' | 'limit'>;

const byTermsOf = (index: SearchIndex, bounds: Bounds, { terms }: ParsedSearch) =>
  index.query({ ...bounds, terms: terms.map(({ anyOf }) => anyOf), requesters: null });

async function byPeopleOf(index: SearchIndex, bounds: Bounds, text: string): Promise<IndexPage> {
  const requesters = await index.people(text);
  return requesters.length === 0 ? nothing : index.query({ ...bounds, terms: [], requesters });
}

function pageOf(
  { tickets, end }: IndexPage,
  { order }: Pick<SearchInput, 'order'>,
  search: ParsedSearch,
): { readonly tickets: readonly IndexedTicket[]; readonly next: string | null } {
  if (order === 'best') {
    const scores = new Map(tickets.map(({ id, document }) => [id, scoreOf(document, search)]));
    const ranked = tickets.toSorted((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
    return { tickets: ranked.slice(0, MAX_BEST), next: null };
  }
  const page = tickets.slice(0, PAGE_SIZE);
  return { tickets: page, next: tickets.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : end };
}

function toFound({ document }: IndexedTicket, search: ParsedSearch): FoundTicket {
  const { number, status, categoryTitle, priority, receivedAt, requester, assignee } = document;
  return {
    number,
    status,
    categoryTitle,
    priority,
    receivedAt,
    requester: requester.name,
    assignee: assignee?.name ?? null,
    ...highlightsOf(document, search),
  };
}
