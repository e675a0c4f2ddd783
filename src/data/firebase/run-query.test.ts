// @vitest-environment jsdom
import { builtInViews } from '@reglament/domain';
import { beforeEach, expect, test, vi } from 'vitest';
import { querySpecOf } from '../views';
import { parseQueryAnswer } from './rest';
import { runQuery, structuredQueryOf } from './run-query';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubEnv('MODE', 'production');
  vi.stubGlobal('fetch', fetched);
});

const from = { projectId: 'reglament', token: 'a-token' };

const specOf = (view: keyof typeof builtInViews) => ({
  ...querySpecOf(builtInViews[view], 'anna'),
  limit: 16,
});

const equal = (field: string, value: object) => ({
  fieldFilter: { field: { fieldPath: field }, op: 'EQUAL', value },
});

const unfinished = {
  fieldFilter: {
    field: { fieldPath: 'queue' },
    op: 'IN',
    value: { arrayValue: { values: [{ stringValue: 'active' }, { stringValue: 'paused' }] } },
  },
};

const by = (field: string, direction = 'ASCENDING') => ({
  field: { fieldPath: field },
  direction,
});

test.each([
  ['mine', [equal('assignee.uid', { stringValue: 'anna' }), unfinished]],
  ['to-categorise', [equal('needsCategory', { booleanValue: true }), unfinished]],
] as const)('asks for the tickets of the view %s', (view, filters) => {
  expect(structuredQueryOf(specOf(view)).where).toEqual({
    compositeFilter: { op: 'AND', filters },
  });
});

test('orders by the view and then by id, in the direction of the last field', () => {
  expect(structuredQueryOf(specOf('queue')).orderBy).toEqual([
    by('priority'),
    by('receivedAt'),
    by('__name__'),
  ]);
  expect(structuredQueryOf(specOf('all'))).toEqual({
    from: [{ collectionId: 'tickets' }],
    orderBy: [by('receivedAt', 'DESCENDING'), by('__name__', 'DESCENDING')],
    limit: 16,
  });
});

test('sends the token and returns the documents', async () => {
  const name = 'projects/reglament/databases/(default)/documents/tickets/K7Q2M44';
  const answer = [{ document: { name, fields: { revision: { integerValue: '3' } } } }, {}];
  fetched.mockResolvedValue(new Response(JSON.stringify(answer)));
  const documents = parseQueryAnswer(await runQuery(from, specOf('queue')));
  expect(documents).toEqual([{ id: 'K7Q2M44', data: { revision: 3 } }]);
  const [url, init] = fetched.mock.lastCall ?? [];
  expect(url).toBe(
    'https://firestore.googleapis.com/v1/projects/reglament/databases/(default)/documents:runQuery',
  );
  expect(init?.headers).toEqual({ Authorization: 'Bearer a-token' });
});

test('throws when the query is refused or the answer has another form', async () => {
  fetched.mockResolvedValue(new Response('[]', { status: 403 }));
  await expect(runQuery(from, specOf('queue'))).rejects.toThrow('403');
  expect(() => parseQueryAnswer({ error: {} })).toThrow('invalid_type');
});
