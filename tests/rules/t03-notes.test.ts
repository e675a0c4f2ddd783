import {
  collection,
  collectionGroup,
  doc,
  getAggregateFromServer,
  getCountFromServer,
  getDocFromServer,
  getDocsFromServer,
  limit,
  or,
  query,
  sum,
  where,
  type Firestore,
  type Query,
} from 'firebase/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareProject, rulesText, store } from './emulator/project';
import { firestoreOf, firstAnswer, verdictOn } from './emulator/sdk';
import { watch } from './emulator/watch';
import { agent, requesterA } from './world/actors';
import { ticketNumber } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-t03';
const canary = 'canary-7f3a';
const notesPath = `tickets/${ticketNumber}/notes`;
const messagesPath = `tickets/${ticketNumber}/messages`;

/** Note that wrongly carries every field that makes a message readable. */
const note = { requesterUid: requesterA.uid, text: canary, priority: 1, at: 1 };

const own = where('requesterUid', '==', requesterA.uid);

/** Queries for notes by the requester of the ticket. */
const queries: Readonly<Record<string, (firestore: Firestore) => Query>> = {
  'all notes': (firestore) => query(collection(firestore, notesPath), limit(100)),
  'notes that carry the own uid': (firestore) =>
    query(collection(firestore, notesPath), own, limit(100)),
  'notes by "in"': (firestore) =>
    query(
      collection(firestore, notesPath),
      where('requesterUid', 'in', [requesterA.uid]),
      limit(100),
    ),
  'notes by "or"': (firestore) =>
    query(collection(firestore, notesPath), or(own, where('at', '>=', 0)), limit(100)),
  'notes by their text': (firestore) =>
    query(collection(firestore, notesPath), where('text', '==', canary), limit(1)),
  'notes of every ticket': (firestore) => query(collectionGroup(firestore, 'notes'), limit(100)),
  'notes of every ticket that carry the own uid': (firestore) =>
    query(collectionGroup(firestore, 'notes'), own, limit(100)),
};

beforeAll(async () => {
  await prepareProject(projectId, rulesText, world);
  await store(projectId, new Map([[`${notesPath}/secret`, note]]));
});

describe('T3: requester access to notes of the own ticket', () => {
  test('denies a note by id', async () => {
    const secret = doc(firestoreOf(projectId, requesterA), `${notesPath}/secret`);
    expect(await verdictOn(getDocFromServer(secret))).toBe('refused');
    expect(await verdictOn(firstAnswer(secret))).toBe('refused');
  });

  test('denies the thread in one document, which has the notes', async () => {
    const thread = doc(firestoreOf(projectId, requesterA), `threads/${ticketNumber}`);
    expect(await verdictOn(getDocFromServer(thread))).toBe('refused');
    expect(await verdictOn(firstAnswer(thread))).toBe('refused');
  });

  test.each(Object.entries(queries))('denies %s: list, count, sum, live', async (_, make) => {
    const source = make(firestoreOf(projectId, requesterA));
    const verdicts = await Promise.all([
      verdictOn(getDocsFromServer(source)),
      verdictOn(getCountFromServer(source)),
      verdictOn(getAggregateFromServer(source, { total: sum('priority') })),
      verdictOn(firstAnswer(source)),
    ]);
    expect(verdicts).toEqual(['refused', 'refused', 'refused', 'refused']);
  });

  test('allows an agent to read the note (control)', async () => {
    const secret = doc(firestoreOf(projectId, agent), `${notesPath}/secret`);
    expect((await getDocFromServer(secret)).get('text')).toBe(canary);
  });
});

test('T3: listeners opened earlier receive the answer but not the note', async () => {
  const firestore = firestoreOf(projectId, requesterA);
  const notes = watch(query(collection(firestore, notesPath), own, limit(100)));
  const thread = watch(query(collection(firestore, messagesPath), own, limit(100)));
  await thread.until('stored before the tests');
  await expect(notes.until(canary)).rejects.toMatchObject({ code: 'permission-denied' });

  const lateNote = { ...note, text: `${canary} late` };
  await store(projectId, new Map([[`${notesPath}/late`, lateNote]]));
  await store(projectId, new Map([[`${messagesPath}/answer`, { ...note, text: 'the answer' }]]));
  await thread.until('the answer');

  expect(notes.received).toEqual([]);
  expect(thread.received.join()).not.toContain(canary);
});
