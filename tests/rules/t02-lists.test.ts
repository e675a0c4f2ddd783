import {
  and,
  collection,
  collectionGroup,
  documentId,
  getAggregateFromServer,
  getCountFromServer,
  getDocs,
  limit,
  or,
  orderBy,
  query,
  startAfter,
  sum,
  where,
  type Firestore,
  type Query,
} from 'firebase/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentRequest } from './emulator/client';
import { prepareProject, rulesText } from './emulator/project';
import { rulesClientFor } from './emulator/rules-client';
import { firestoreOf, firstAnswer, verdictOn } from './emulator/sdk';
import { requesterA, requesterB } from './world/actors';
import { ticketNumber } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-t02';

const tickets = (firestore: Firestore): Query => collection(firestore, 'tickets');

const messages = (firestore: Firestore): Query =>
  collection(firestore, `tickets/${ticketNumber}/messages`);

const portalOfA = (firestore: Firestore): Query =>
  collection(firestore, `portal/${requesterA.uid}/tickets`);

const own = where('requesterUid', '==', requesterB.uid);
const foreign = where('requesterUid', '==', requesterA.uid);

/** Queries for documents of others. */
const refused: Readonly<Record<string, (firestore: Firestore) => Query>> = {
  'all tickets': (firestore) => query(tickets(firestore), limit(100)),
  'tickets by a range of subjects': (firestore) =>
    query(tickets(firestore), where('subject', '>=', ''), limit(1)),
  'tickets by the own uid, which tickets are not readable by': (firestore) =>
    query(tickets(firestore), own, limit(1)),
  'tickets of requester A': (firestore) => query(tickets(firestore), foreign, limit(1)),
  'one ticket by a query for its id': (firestore) =>
    query(tickets(firestore), where(documentId(), '==', ticketNumber), limit(1)),
  'tickets after a cursor': (firestore) =>
    query(tickets(firestore), orderBy('at'), startAfter(0), limit(1)),
  'the portal of requester A': (firestore) => query(portalOfA(firestore), limit(1)),
  'the portal of requester A by the own uid': (firestore) =>
    query(portalOfA(firestore), own, limit(1)),
  'the whole thread': (firestore) => query(messages(firestore), limit(100)),
  'the messages of requester A': (firestore) => query(messages(firestore), foreign, limit(100)),
  'own messages or those of requester A, by "or"': (firestore) =>
    query(messages(firestore), or(own, foreign), limit(100)),
  'own messages or any other, by "or"': (firestore) =>
    query(messages(firestore), or(own, where('at', '>', 0)), limit(100)),
  'own messages and those of requester A, by "in"': (firestore) =>
    query(
      messages(firestore),
      where('requesterUid', 'in', [requesterB.uid, requesterA.uid]),
      limit(100),
    ),
  'all messages but the own, by "not in"': (firestore) =>
    query(messages(firestore), where('requesterUid', 'not-in', [requesterB.uid]), limit(100)),
  'all messages of existing requesters': (firestore) =>
    query(messages(firestore), where('requesterUid', '!=', 'nobody'), limit(100)),
  'messages from the own uid on': (firestore) =>
    query(messages(firestore), where('requesterUid', '>=', requesterB.uid), limit(100)),
  'one message by a query for its id': (firestore) =>
    query(messages(firestore), where(documentId(), '==', 'first'), limit(1)),
  'own messages of all tickets': (firestore) =>
    query(collectionGroup(firestore, 'messages'), own, limit(100)),
  'all portals': (firestore) => query(collectionGroup(firestore, 'tickets'), limit(100)),
  'all articles, including drafts': (firestore) =>
    query(collection(firestore, 'articles'), limit(100)),
  'the published articles': (firestore) =>
    query(collection(firestore, 'articles'), where('published', '==', true), limit(100)),
  'own messages without a limit': (firestore) => query(messages(firestore), own),
  'more own messages than a list may hold': (firestore) =>
    query(messages(firestore), own, limit(101)),
};

/** Control cases, which show that the denials are due to the condition. */
const allowed: Readonly<Record<string, (firestore: Firestore) => Query>> = {
  'own messages': (firestore) => query(messages(firestore), own, limit(100)),
  'own messages by "in"': (firestore) =>
    query(messages(firestore), where('requesterUid', 'in', [requesterB.uid]), limit(100)),
  'own messages with an additional condition': (firestore) =>
    query(messages(firestore), and(own, where('at', '>', 0)), orderBy('at'), limit(100)),
  'the own portal': (firestore) =>
    query(collection(firestore, `portal/${requesterB.uid}/tickets`), limit(100)),
};

const cases = [
  ...Object.entries(refused).map(([name, make]) => [name, 'refused', make] as const),
  ...Object.entries(allowed).map(([name, make]) => [name, 'allowed', make] as const),
];

beforeAll(() => prepareProject(projectId, rulesText, world));

describe.each(cases)('T2: requester B queries %s', (_, verdict, make) => {
  test(`a list of documents is ${verdict}`, async () => {
    expect(await verdictOn(getDocs(make(firestoreOf(projectId, requesterB))))).toBe(verdict);
  });

  test(`a live list is ${verdict}`, async () => {
    const source = make(firestoreOf(projectId, requesterB));
    expect(await verdictOn(firstAnswer(source))).toBe(verdict);
  });

  test(`a count is ${verdict}`, async () => {
    const source = make(firestoreOf(projectId, requesterB));
    expect(await verdictOn(getCountFromServer(source))).toBe(verdict);
  });

  test(`a sum is ${verdict}`, async () => {
    const source = make(firestoreOf(projectId, requesterB));
    const figures = { total: sum('priority') };
    expect(await verdictOn(getAggregateFromServer(source, figures))).toBe(verdict);
  });
});

describe('T2: REST requests that the SDK cannot send', () => {
  const clientB = rulesClientFor(projectId, requesterB);

  const queried = (structuredQuery: object): DocumentRequest => ({
    method: 'POST',
    path: ':runQuery',
    body: { structuredQuery },
  });

  const requests: readonly [name: string, request: DocumentRequest][] = [
    ['a page of the collection', { method: 'GET', path: '/tickets?pageSize=100' }],
    ['a page of the default size', { method: 'GET', path: '/tickets' }],
    ['every collection', queried({ from: [{ allDescendants: true }], limit: 100 })],
    ['every collection of the root', queried({ from: [{}], limit: 100 })],
    [
      'the ids of all tickets',
      queried({
        from: [{ collectionId: 'tickets' }],
        select: { fields: [{ fieldPath: '__name__' }] },
        limit: 100,
      }),
    ],
    [
      'the second hundred of tickets',
      queried({ from: [{ collectionId: 'tickets' }], offset: 100, limit: 100 }),
    ],
    ['zero tickets', queried({ from: [{ collectionId: 'tickets' }], limit: 0 })],
  ];

  test.each(requests)('%s is denied', async (_, request) => {
    expect(await clientB.verdict(request)).toBe('refused');
  });

  test('listing the subcollections of a ticket is denied', async () => {
    const path = `/tickets/${ticketNumber}:listCollectionIds`;
    const { status, error } = await clientB.answer({ method: 'POST', path, body: {} });
    expect([status, error?.status]).toEqual([403, 'PERMISSION_DENIED']);
  });
});
