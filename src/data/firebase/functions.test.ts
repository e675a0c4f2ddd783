// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CommandError } from './command-error';
import { callFunction } from './functions';

vi.mock('./auth', () => ({ idToken: vi.fn<() => Promise<string>>().mockResolvedValue('a-token') }));

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubEnv('MODE', 'production');
  vi.stubEnv('VITE_FIREBASE_CONFIG', JSON.stringify({ apiKey: 'k', projectId: 'desk' }));
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  fetched.mockReset();
});

const answers = (status: number, body: unknown) =>
  fetched.mockResolvedValue(new Response(JSON.stringify(body), { status }));

const domainError = async () => {
  const error: unknown = await callFunction('reply', {}).catch((caught: unknown) => caught);
  return error instanceof CommandError ? error.refusal : error;
};

test('calls the function of the project with the token of the person and gives its result', async () => {
  answers(200, { result: { number: 'K7Q2M44', revision: 2 } });
  expect(await callFunction('reply', { text: 'Да' })).toEqual({ number: 'K7Q2M44', revision: 2 });
  const [url, init] = fetched.mock.calls[0] ?? [];
  expect(url).toBe('https://europe-west1-desk.cloudfunctions.net/reply');
  expect(init).toMatchObject({
    method: 'POST',
    headers: { Authorization: 'Bearer a-token' },
    body: '{"data":{"text":"Да"}}',
  });
});

test('gives the refusal of the service as it is', async () => {
  const current = { revision: 7, status: 'open', assigneeName: 'Борис', changedBy: null };
  answers(409, { error: { status: 'ABORTED', details: { code: 'conflict', current } } });
  expect(await domainError()).toEqual({ code: 'conflict', current });
});

test('gives the fields at fault', async () => {
  const issues = [
    { path: 'text', code: 'too-long', limit: 10_000 },
    { path: 'to', code: 'required' },
  ];
  answers(400, { error: { details: { code: 'invalid-input', issues } } });
  expect(await domainError()).toEqual({ code: 'invalid-input', issues });
});

test.each([
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'internal'],
  [429, 'unavailable'],
  [500, 'unavailable'],
  [503, 'unavailable'],
])('an answer %i that is not the service’s own means %s', async (status, code) => {
  answers(status, { error: { message: 'proxy' } });
  expect(await domainError()).toEqual({ code });
});

test.each([
  ['the network fails', () => fetched.mockRejectedValue(new TypeError('Failed to fetch'))],
  [
    'the answer is cut off',
    () => fetched.mockResolvedValue(new Response('{"resu', { status: 200 })),
  ],
  [
    'the answer is a page of something else',
    () => fetched.mockResolvedValue(new Response('<html>', { status: 502 })),
  ],
])('is unavailable, which may be repeated, when %s', async (_, happen) => {
  happen();
  expect(await domainError()).toEqual({ code: 'unavailable' });
});
