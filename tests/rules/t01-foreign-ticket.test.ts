import { beforeAll, describe, expect, test } from 'vitest';
import { handOf } from './emulator/act';
import type { DocumentRequest } from './emulator/client';
import { prepareProject, rulesText, snapshot } from './emulator/project';
import { wireFields } from './emulator/values';
import { requesterA, requesterB } from './world/actors';
import { ticketNumber } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-t01';
const b = handOf(projectId, requesterB);

const body = { fields: wireFields({ status: 'resolved', requesterUid: requesterB.uid }) };

/** Each way to a document by its address alone. */
const requests: readonly [name: string, of: (path: string) => DocumentRequest][] = [
  ['reads', (path) => ({ method: 'GET', path: `/${path}` })],
  ['overwrites', (path) => ({ method: 'PATCH', path: `/${path}`, body })],
  [
    'changes one field of',
    (path) => ({ method: 'PATCH', path: `/${path}?updateMask.fieldPaths=status`, body }),
  ],
  ['deletes', (path) => ({ method: 'DELETE', path: `/${path}` })],
];

/** Documents of requester A's ticket, each beside one that is not there. */
const pairs: readonly [existing: string, missing: string][] = [
  [`tickets/${ticketNumber}`, 'tickets/ZZZZZZZ'],
  [`tickets/${ticketNumber}/messages/first`, 'tickets/ZZZZZZZ/messages/first'],
  [`tickets/${ticketNumber}/notes/first`, 'tickets/ZZZZZZZ/notes/first'],
  [`tickets/${ticketNumber}/events/first`, 'tickets/ZZZZZZZ/events/first'],
  [`portal/${requesterA.uid}/tickets/${ticketNumber}`, `portal/${requesterA.uid}/tickets/ZZZZZZZ`],
  [`people/${requesterA.uid}`, 'people/nobody'],
];

describe('T1: requester B and the ticket of requester A', () => {
  let before: readonly string[] = [];

  beforeAll(async () => {
    await prepareProject(projectId, rulesText, world);
    before = await snapshot(projectId);
  });

  describe.each(requests)('who %s a document by its address', (_, request) => {
    test.each(pairs)('is refused %s', async (existing) => {
      expect(await b.verdict(request(existing))).toBe('refused');
    });

    test.each(pairs)('learns nothing: the answer for %s is that for %s', async (...pair) => {
      const answers = await Promise.all(pair.map((path) => b.answer(request(path))));
      const told = answers.map(({ status, error }) => [status, error?.status]);
      expect(told).toEqual([
        [403, 'PERMISSION_DENIED'],
        [403, 'PERMISSION_DENIED'],
      ]);
    });
  });

  test('asking for several documents at once gives none when one of them is refused', async () => {
    const root = `projects/${projectId}/databases/(default)/documents`;
    const paths = [`people/${requesterB.uid}`, `tickets/${ticketNumber}`];
    const documents = paths.map((path) => `${root}/${path}`);
    const batch = (names: readonly string[]): DocumentRequest => ({
      method: 'POST',
      path: ':batchGet',
      body: { documents: names },
    });
    expect(await b.verdict(batch(documents.slice(0, 1)))).toBe('allowed');
    expect(await b.verdict(batch(documents))).toBe('refused');
  });

  test('nothing of it was changed', async () => {
    expect(await snapshot(projectId)).toEqual(before);
  });
});
