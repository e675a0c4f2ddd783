// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { latestOf } from '../lists';
import { readList } from './rest';

const { idToken } = vi.hoisted(() => ({ idToken: vi.fn<() => Promise<string | null>>() }));

vi.mock('./auth', () => ({ idToken }));

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  idToken.mockResolvedValue('a-token');
  vi.stubEnv('MODE', 'production');
  vi.stubEnv('VITE_FIREBASE_CONFIG', JSON.stringify({ apiKey: 'k', projectId: 'reglament' }));
  vi.stubGlobal('fetch', fetched);
});

const list = async () =>
  readList(
    latestOf('portal/host:shows:1/tickets', 'receivedAt', 'first'),
    new AbortController().signal,
  );

test('reads documents with every field type, with the token of the user', async () => {
  const fields = {
    text: { stringValue: 'да' },
    at: { integerValue: '1795418093874' },
    half: { doubleValue: 0.5 },
    is: { booleanValue: false },
    none: { nullValue: null },
    map: { mapValue: { fields: { in: { stringValue: 'x' } } } },
    empty: { mapValue: {} },
    list: { arrayValue: { values: [{ integerValue: '1' }, { stringValue: 'b' }] } },
    noList: { arrayValue: {} },
  };
  const name =
    'projects/reglament/databases/(default)/documents/portal/host:shows:1/tickets/K7Q2M44';
  fetched.mockResolvedValue(new Response(JSON.stringify({ documents: [{ name, fields }] })));
  expect(await list()).toEqual([
    {
      id: 'K7Q2M44',
      data: {
        text: 'да',
        at: 1_795_418_093_874,
        half: 0.5,
        is: false,
        none: null,
        map: { in: 'x' },
        empty: {},
        list: [1, 'b'],
        noList: [],
      },
    },
  ]);
  const [url, init] = fetched.mock.calls[0] ?? [];
  expect(url).toBe(
    'https://firestore.googleapis.com/v1/projects/reglament/databases/(default)/documents/portal/host%3Ashows%3A1/tickets?pageSize=100&orderBy=receivedAt%20desc',
  );
  expect(init?.headers).toEqual({ Authorization: 'Bearer a-token' });
});

test('sends no token for a signed-out visitor', async () => {
  idToken.mockResolvedValue(null);
  fetched.mockResolvedValue(new Response('{}'));
  await list();
  expect(fetched.mock.lastCall?.[1]?.headers).toEqual({});
});

test('returns an empty list for an empty response and throws on an error status', async () => {
  fetched.mockResolvedValueOnce(new Response('{}'));
  expect(await list()).toEqual([]);
  fetched.mockResolvedValueOnce(new Response('{}', { status: 403 }));
  await expect(list()).rejects.toThrow('403');
});
