import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, form, headersOf } from '../support/call';
import { startHost, type Host } from '../support/host';
import { requester } from '../support/people';
import { stored } from '../support/stored';

/** Runs as deployed, without the emulator debug features that accept every origin and token. */
let host: Host;
beforeAll(async () => {
  host = await startHost({ isDebug: false });
});
afterAll(async () => host.stop());

const preflight = async (origin: string) =>
  fetch(`${host.url}/submitTicket`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });

describe('T46: CORS', () => {
  it.each([
    'https://evil.test',
    'https://reglament.web.app.evil.test',
    'null',
    'http://localhost.evil.test',
  ])('rejects the origin %s', async (origin) => {
    const answer = await preflight(origin);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['http://127.0.0.1:5000', 'http://localhost:5173', 'https://demo-reglament.web.app'])(
    'allows the origin %s',
    async (origin) => {
      const answer = await preflight(origin);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    },
  );
});

describe('unsigned token', () => {
  it('is rejected with emulator debug features off', async () => {
    const olga = requester();
    const body = JSON.stringify({ data: form() });
    const answer = await fetch(`${host.url}/submitTicket`, {
      method: 'POST',
      headers: headersOf(olga),
      body,
    });
    expect(answer.status).toBe(401);
    expect(await stored.ticketsOf(olga.uid)).toEqual([]);
  });
});

describe('call without an App Check token', () => {
  it('is rejected when App Check is enforced', async () => {
    const strict = await startHost({ env: { ENFORCE_APP_CHECK: 'true' } });
    const olga = requester();
    const refused = await call(olga, 'submitTicket', form(), strict.url);
    await strict.stop();
    expect(refused.status).toBe(401);
    expect(await stored.ticketsOf(olga.uid)).toEqual([]);
  });
});
