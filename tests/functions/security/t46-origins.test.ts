import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, form, headersOf } from '../support/call';
import { startHost, type Host } from '../support/host';
import { requester } from '../support/people';
import { stored } from '../support/stored';

/** As deployed: the switches of the emulator that let every origin and every token through are off. */
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

describe('T46: a page of another origin', () => {
  it.each([
    'https://evil.test',
    'https://reglament.web.app.evil.test',
    'null',
    'http://localhost.evil.test',
  ])('is not let in: %s', async (origin) => {
    const answer = await preflight(origin);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['http://127.0.0.1:5000', 'http://localhost:5173', 'https://demo-reglament.web.app'])(
    'is let in when it is one of ours: %s',
    async (origin) => {
      const answer = await preflight(origin);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    },
  );
});

describe('a token without a signature', () => {
  it('is refused where the switches of the emulator are off', async () => {
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

describe('a call from anything but the registered app', () => {
  it('is refused once App Check is enforced', async () => {
    const strict = await startHost({ env: { ENFORCE_APP_CHECK: 'true' } });
    const olga = requester();
    const refused = await call(olga, 'submitTicket', form(), strict.url);
    await strict.stop();
    expect(refused.status).toBe(401);
    expect(await stored.ticketsOf(olga.uid)).toEqual([]);
  });
});
