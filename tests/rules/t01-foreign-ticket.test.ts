import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentRequest } from './emulator/client';
import { prepareProject, rulesText, snapshot } from './emulator/project';
import { rulesClientFor } from './emulator/rules-client';
import { wireFields } from './emulator/values';
import { requesterA, requesterB } from './world/actors';
import { ticketNumber } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-t01';
const clientB = rulesClientFor(projectId, requesterB);

const body = { fields: wireFields({ status: 'resolved', requesterUid: requesterB.uid }) };

/** Operations on a document path. */
const requests: readonly [name: string, of: (path: string) => DocumentRequest][] = [
  ['read', (path) => ({ method: 'GET', path: `/${path}` })],
  ['overwrite', (path) => ({ method: 'PATCH', path: `/${path}`, body })],
  [
    'change one field of',
    (path) => ({ method: 'PATCH', path: `/${path}?updateMask.fieldPaths=status`, body }),
  ],
  ['delete', (path) => ({ method: 'DELETE', path: `/${path}` })],
];

/** Documents of the ticket of requester A, each with a missing counterpart. */
const pairs: readonly [existing: string, missing: string][] = [
  [`tickets/${ticketNumber}`, 'tickets/ZZZZZZZ'],
  [`tickets/${ticketNumber}/messages/first`, 'tickets/ZZZZZZZ/messages/first'],
  [`tickets/${ticketNumber}/notes/first`, 'tickets/ZZZZZZZ/notes/first'],
  [`tickets/${ticketNumber}/events/first`, 'tickets/ZZZZZZZ/events/first'],
  [`portal/${requesterA.uid}/tickets/${ticketNumber}`, `portal/${requesterA.uid}/tickets/ZZZZZZZ`],
  [`people/${requesterA.uid}`, 'people/nobody'],
];

describe('T1: requester B on the ticket of requester A', () => {
  let before: readonly string[] = [];

  beforeAll(async () => {
    await prepareProject(projectId, rulesText, world);
    before = await snapshot(projectId);
  });

  describe.each(requests)('%s a document by its path', (_, request) => {
    test.each(pairs)('is denied for %s', async (existing) => {
      expect(await clientB.verdict(request(existing))).toBe('refused');
    });

    test.each(pairs)('answers the same for %s and %s', async (...pair) => {
      const answers = await Promise.all(pair.map((path) => clientB.answer(request(path))));
      const statuses = answers.map(({ status, error }) => [status, error?.status]);
      expect(statuses).toEqual([
        [403, 'PERMISSION_DENIED'],
        [403, 'PERMISSION_DENIED'],
      ]);
    });
  });

  test('denies a batch get when one document is denied', async () => {
    const root = `projects/${projectId}/databases/(default)/documents`;
    const paths = [`people/${requesterB.uid}`, `tickets/${ticketNumber}`];
    const documents = paths.map((path) => `${root}/${path}`);
    const batch = (names: readonly string[]): DocumentRequest => ({
      method: 'POST',
      path: ':batchGet',
      body: { documents: names },
    });
    expect(await clientB.verdict(batch(documents.slice(0, 1)))).toBe('allowed');
    expect(await clientB.verdict(batch(documents))).toBe('refused');
  });

  test('no document was changed', async () => {
    expect(await snapshot(projectId)).toEqual(before);
  });
});
