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
import { handOf } from './emulator/act';
import type { DocumentRequest } from './emulator/client';
import { prepareProject, rulesText } from './emulator/project';
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

/** What requester B would like to see of others. */
const refused: Readonly<Record<string, (firestore: Firestore) => Query>> = {
  'all tickets': (on) => query(tickets(on), limit(100)),
  'tickets by a range of subjects': (on) =>
    query(tickets(on), where('subject', '>=', ''), limit(1)),
  'tickets by their own uid, which tickets do not open by': (on) =>
    query(tickets(on), own, limit(1)),
  'tickets of requester A': (on) => query(tickets(on), foreign, limit(1)),
  'one ticket by a query for its id': (on) =>
    query(tickets(on), where(documentId(), '==', ticketNumber), limit(1)),
  'tickets after a cursor': (on) => query(tickets(on), orderBy('at'), startAfter(0), limit(1)),
  'the portal of requester A': (on) => query(portalOfA(on), limit(1)),
  'the portal of requester A by the own uid': (on) => query(portalOfA(on), own, limit(1)),
  'the whole thread': (on) => query(messages(on), limit(100)),
  'the messages of requester A': (on) => query(messages(on), foreign, limit(100)),
  'own messages or those of requester A, by "or"': (on) =>
    query(messages(on), or(own, foreign), limit(100)),
  'own messages or any other, by "or"': (on) =>
    query(messages(on), or(own, where('at', '>', 0)), limit(100)),
  'own messages and those of requester A, by "in"': (on) =>
    query(messages(on), where('requesterUid', 'in', [requesterB.uid, requesterA.uid]), limit(100)),
  'all messages but the own, by "not in"': (on) =>
    query(messages(on), where('requesterUid', 'not-in', [requesterB.uid]), limit(100)),
  'all messages but those of nobody': (on) =>
    query(messages(on), where('requesterUid', '!=', 'nobody'), limit(100)),
  'messages from the own uid on': (on) =>
    query(messages(on), where('requesterUid', '>=', requesterB.uid), limit(100)),
  'one message by a query for its id': (on) =>
    query(messages(on), where(documentId(), '==', 'first'), limit(1)),
  'own messages of all tickets': (on) => query(collectionGroup(on, 'messages'), own, limit(100)),
  'all portals': (on) => query(collectionGroup(on, 'tickets'), limit(100)),
  'the articles, drafts among them': (on) => query(collection(on, 'articles'), limit(100)),
  'the published articles': (on) =>
    query(collection(on, 'articles'), where('published', '==', true), limit(100)),
  'own messages without a limit': (on) => query(messages(on), own),
  'more own messages than a list may hold': (on) => query(messages(on), own, limit(101)),
};

/** The counterpart, so that a refusal above is one of the condition and not of the test. */
const allowed: Readonly<Record<string, (firestore: Firestore) => Query>> = {
  'own messages': (on) => query(messages(on), own, limit(100)),
  'own messages by "in"': (on) =>
    query(messages(on), where('requesterUid', 'in', [requesterB.uid]), limit(100)),
  'own messages with a condition more': (on) =>
    query(messages(on), and(own, where('at', '>', 0)), orderBy('at'), limit(100)),
  'the own portal': (on) => query(collection(on, `portal/${requesterB.uid}/tickets`), limit(100)),
};

const cases = [
  ...Object.entries(refused).map(([name, make]) => [name, 'refused', make] as const),
  ...Object.entries(allowed).map(([name, make]) => [name, 'allowed', make] as const),
];

beforeAll(() => prepareProject(projectId, rulesText, world));

describe.each(cases)('T2: requester B asks for %s', (_, verdict, make) => {
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

describe('T2: what the SDK cannot ask but a forger can', () => {
  const b = handOf(projectId, requesterB);

  const queried = (structuredQuery: object): DocumentRequest => ({
    method: 'POST',
    path: ':runQuery',
    body: { structuredQuery },
  });

  const requests: readonly [name: string, request: DocumentRequest][] = [
    ['a page of the collection', { method: 'GET', path: '/tickets?pageSize=100' }],
    ['a page of the size that is usual', { method: 'GET', path: '/tickets' }],
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
    ['not one ticket', queried({ from: [{ collectionId: 'tickets' }], limit: 0 })],
  ];

  test.each(requests)('%s is refused', async (_, request) => {
    expect(await b.verdict(request)).toBe('refused');
  });

  test('the names of the collections of a ticket are not told', async () => {
    const path = `/tickets/${ticketNumber}:listCollectionIds`;
    const { status, error } = await b.answer({ method: 'POST', path, body: {} });
    expect([status, error?.status]).toEqual([403, 'PERMISSION_DENIED']);
  });
});
