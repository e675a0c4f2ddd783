// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CommandError } from './command-error';
import { callFunction } from './functions';

vi.mock('./auth', () => ({ idToken: vi.fn<() => Promise<string>>().mockResolvedValue('a-token') }));

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubEnv('MODE', 'production');
  vi.stubEnv('VITE_FIREBASE_CONFIG', JSON.stringify({ apiKey: 'k', projectId: 'reglament' }));
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  fetched.mockReset();
});

const mockResponse = (status: number, body: unknown) =>
  fetched.mockResolvedValue(new Response(JSON.stringify(body), { status }));

const domainError = async () => {
  const error: unknown = await callFunction('reply', {}).catch((caught: unknown) => caught);
  return error instanceof CommandError ? error.refusal : error;
};

test('calls the function with the token of the user and returns its result', async () => {
  mockResponse(200, { result: { number: 'K7Q2M44', revision: 2 } });
  expect(await callFunction('reply', { text: 'Да' })).toEqual({ number: 'K7Q2M44', revision: 2 });
  const [url, init] = fetched.mock.calls[0] ?? [];
  expect(url).toBe('https://europe-west1-reglament.cloudfunctions.net/reply');
  expect(init).toMatchObject({
    method: 'POST',
    headers: { Authorization: 'Bearer a-token' },
    body: '{"data":{"text":"Да"}}',
  });
});

test('rejects with the domain error of the server', async () => {
  const current = { revision: 7, status: 'open', assigneeName: 'Борис', changedBy: null };
  mockResponse(409, { error: { status: 'ABORTED', details: { code: 'conflict', current } } });
  expect(await domainError()).toEqual({ code: 'conflict', current });
});

test('rejects with the invalid fields', async () => {
  const issues = [
    { path: 'text', code: 'too-long', limit: 10_000 },
    { path: 'to', code: 'required' },
  ];
  mockResponse(400, { error: { details: { code: 'invalid-input', issues } } });
  expect(await domainError()).toEqual({ code: 'invalid-input', issues });
});

test.each([
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'internal'],
  [429, 'unavailable'],
  [500, 'unavailable'],
  [503, 'unavailable'],
])('maps status %i of a proxy to %s', async (status, code) => {
  mockResponse(status, { error: { message: 'proxy' } });
  expect(await domainError()).toEqual({ code });
});

test.each([
  ['the network fails', () => fetched.mockRejectedValue(new TypeError('Failed to fetch'))],
  [
    'the response is truncated',
    () => fetched.mockResolvedValue(new Response('{"resu', { status: 200 })),
  ],
  [
    'the response is an HTML page',
    () => fetched.mockResolvedValue(new Response('<html>', { status: 502 })),
  ],
])('rejects with the retryable code unavailable when %s', async (_, simulate) => {
  simulate();
  expect(await domainError()).toEqual({ code: 'unavailable' });
});
