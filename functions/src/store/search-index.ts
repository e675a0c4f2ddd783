import { parsePersonSearch, searchIdRange, upgradeSearchDocument } from '@reglament/domain';
import type { Firestore, Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { IndexedTicket, IndexQuery, SearchIndex } from '../search/search-index';
import { paths } from './paths';
import { searchPeople } from './people';

/** Maximum number of people whose tickets a search by person returns. */
const MAX_PEOPLE = 10;

/**
 * A login, an address or a telephone number, alone. Names are terms of the tickets, so the directory
 * need not be read for other texts.
 */
const CONTACT = /^[!-~]+$|^\+?[\d\s().-]+$/u;

/** The index of all tickets with their notes; for staff only. */
export const staffIndex = (db: Firestore): SearchIndex => ({
  hasTerms: true,
  ...indexAt(db, paths.search),
  people: async (text) => {
    const search = CONTACT.test(text.trim()) ? parsePersonSearch(text) : null;
    const found = search === null ? [] : await searchPeople(db, search, MAX_PEOPLE);
    return found.map(({ uid }) => uid);
  },
});

/** The index of the tickets of one requester, without notes. */
export const ownIndex = (db: Firestore, uid: string): SearchIndex => ({
  ...ownDocuments(indexAt(db, paths.ownSearch(uid))),
  hasTerms: false,
  people: () => Promise.resolve([]),
});

type Documents = Pick<SearchIndex, 'query' | 'byNumber'>;

/** Reads the tickets of a requester without regard to the terms, of which their documents have none. */
const ownDocuments = ({ query, byNumber }: Documents): Documents => ({
  query: async (asked) => query({ ...asked, terms: [] }),
  byNumber,
});

/**
 * Terms are keys of a map, so that the database intersects the automatic indexes of several terms
 * and filters. Ids sort by time, so no order needs a composite index.
 */
const indexAt = (db: Firestore, path: string): Documents => ({
  query: async (query) => {
    const { docs } = await (await toQuery(db, path, query)).get();
    const end = docs.length === query.limit ? (docs.at(-1)?.id ?? null) : null;
    return { tickets: docs.flatMap(toIndexed), end };
  },
  byNumber: async (number) => {
    const { docs } = await db.collection(path).where('number', '==', number).limit(1).get();
    return docs.flatMap(toIndexed)[0] ?? null;
  },
});

async function toQuery(db: Firestore, path: string, query: IndexQuery): Promise<Query> {
  const { FieldPath, Filter } = await import('firebase-admin/firestore');
  const hasTerm = (term: string) => Filter.where(new FieldPath('terms', term), '==', true);
  const conditions = [
    ...query.terms.map((group) => Filter.or(...group.map(hasTerm))),
    ...(query.requesters ? [Filter.where('requester.uid', 'in', query.requesters)] : []),
    ...equalities(query.filters).map(([field, value]) => Filter.where(field, '==', value)),
  ];
  const range = searchIdRange(query.filters);
  const start = [query.after, range.after]
    .filter((id) => id !== null)
    .toSorted()
    .at(-1);
  const all = db.collection(path);
  const filtered = conditions.length === 0 ? all : all.where(Filter.and(...conditions));
  const ordered = filtered.orderBy(FieldPath.documentId()).limit(query.limit);
  const started = start === undefined ? ordered : ordered.startAfter(start);
  return range.before === null ? started : started.endBefore(range.before);
}

/** Fields that equal a value, of the filters that are set. */
function equalities({ isOpen, category, priority, assignee }: IndexQuery['filters']) {
  const fields: readonly (readonly [string, boolean | string | number | null])[] = [
    ...(isOpen === null ? [] : [['isOpen', isOpen] as const]),
    ...(category === null ? [] : [['category', category] as const]),
    ...(priority === null ? [] : [['priority', priority] as const]),
    ...(assignee === '' ? [['assignee', null] as const] : []),
    ...(assignee ? [['assignee.uid', assignee] as const] : []),
  ];
  return fields;
}

/** A document that cannot be read is left out; the nightly repair writes it anew. */
const toIndexed = (snapshot: QueryDocumentSnapshot): readonly IndexedTicket[] => {
  const read = upgradeSearchDocument(snapshot.data());
  return read.ok ? [{ id: snapshot.id, document: read.value }] : [];
};
