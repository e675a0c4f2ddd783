import { HOST_TOKEN_LIFE_S, rateLimits } from '@reglament/domain';
import fc from 'fast-check';
import { decodeJwt, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost, type Host } from '../support/host';
import {
  claims,
  encoded,
  hostKeysEnv,
  pieced,
  publicPem,
  signed,
  signedByPair,
} from '../support/host-tokens';
import { db } from '../support/world';

let host: Host;
beforeAll(async () => {
  host = await startHost({ env: hostKeysEnv });
});
afterAll(async () => host.stop());

interface Opened {
  readonly status: number;
  readonly code: unknown;
  readonly token: string;
}

const post = async (body: string, headers: Record<string, string> = {}): Promise<Opened> => {
  const answer = await fetch(`${host.url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const { error, token } = (await answer.json().catch(() => ({}))) as {
    error?: { code: unknown };
    token?: string;
  };
  return { status: answer.status, code: error?.code, token: token ?? '' };
};

const open = async (token: unknown): Promise<Opened> => post(JSON.stringify({ token }));

const usedTokens = async (): Promise<number> =>
  (await db.collection('usedTokens').count().get()).data().count;

describe('a token of a host', () => {
  it('opens a session of a person of that host, and of nobody else', async () => {
    const { status, token } = await open(await signed(claims({ sub: '1204' })));
    expect(status).toBe(200);
    expect(decodeJwt(token)).toMatchObject({
      uid: 'host:shows:1204',
      claims: {
        vouched: true,
        host: 'shows',
        vouchedName: 'Вера Холодова',
        vouchedEmail: 'vera@example.test',
      },
    });
  });

  it('may be signed with the key that the host had before, or with a key pair', async () => {
    const former = { key: 'the key that this host had before the present one' };
    expect((await open(await signed(claims(), former))).status).toBe(200);
    expect((await open(await signedByPair())).status).toBe(200);
  });

  it('grants no role, whatever it claims', async () => {
    const { token } = await open(await signed(claims({ role: 'admin', staff: true })));
    expect(JSON.stringify(decodeJwt(token)['claims'])).not.toMatch(/admin|staff/u);
  });

  it('works once: a replay is refused, also when both come at the same time', async () => {
    const token = await signed();
    const answers = await Promise.all([open(token), open(token), open(token), open(token)]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual([
      '200',
      '409',
      '409',
      '409',
    ]);
    expect(await open(token)).toMatchObject({ status: 409, code: 'token-used' });
  });

  it('works once, also when another token of the host carries the same id', async () => {
    const first = claims();
    await open(await signed(first));
    const second = await open(await signed(claims({ jti: first.jti })));
    expect(second).toMatchObject({ status: 409, code: 'token-used' });
  });

  it('is remembered no longer than it could be used', async () => {
    const before = Date.now();
    await open(await signed());
    const { docs } = await db.collection('usedTokens').orderBy('expiresAt', 'desc').limit(1).get();
    const until = docs[0]?.get('expiresAt').toMillis();
    expect(until).toBeGreaterThan(before);
    expect(until).toBeLessThan(Date.now() + (HOST_TOKEN_LIFE_S + 60) * 1_000);
  });
});

describe('a forged token', () => {
  const now = () => Math.floor(Date.now() / 1_000);

  it.each<[string, () => Promise<string> | string]>([
    ['signed with another key', () => signed(claims(), { key: 'guessed'.repeat(8) })],
    ['of a host that nobody knows', () => signed(claims({ iss: 'evil' }))],
    ['of no host', () => signed(claims({ iss: undefined }))],
    ['of another host, signed with this one’s key', () => signed(claims({ iss: 'kennels' }))],
    ['for another project', () => signed(claims({ aud: 'another' }))],
    ['for nobody', () => signed(claims({ aud: undefined }))],
    ['without an id', () => signed(claims({ jti: undefined }))],
    ['with an id that can be guessed', () => signed(claims({ jti: '1' }))],
    ['with an id that would be a path', () => signed(claims({ jti: '../../staff/anna/xxxxx' }))],
    ['that never ends', () => signed(claims({ exp: undefined }))],
    ['without a beginning', () => signed(claims({ iat: undefined }))],
    ['that lives too long', () => signed(claims({ exp: now() + HOST_TOKEN_LIFE_S + 5 }))],
    ['from the future', () => signed(claims({ iat: now() + 120, exp: now() + 240 }))],
    ['not valid yet', () => signed(claims({ nbf: now() + 120 }))],
    ['of a person whose uid would be another', () => signed(claims({ sub: 'a:b' }))],
    ['of a person whose uid would be a path', () => signed(claims({ sub: 'a/b' }))],
    ['of no person', () => signed(claims({ sub: '' }))],
    ['with a name that is no text', () => signed(claims({ name: { toString: 1 } }))],
    ['with two addresses', () => signed(claims({ email: 'a@b.test c@d.test' }))],
    ['with the algorithm none', () => pieced({ alg: 'none' }, claims())],
    ['with the algorithm none in other letters', () => pieced({ alg: 'nOnE' }, claims(), 'x')],
    ['without an algorithm', () => pieced({ typ: 'JWT' }, claims(), 'x')],
    ['with a stronger algorithm than its key is for', () => signed(claims(), { alg: 'HS512' })],
    [
      'signed with the public key as if it were a secret',
      () => signed(claims({ iss: 'kennels' }), { key: publicPem }),
    ],
    [
      'that brings its own key',
      async () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'HS256', jwk: { kty: 'oct', k: 'eHh4' } } as never)
          .sign(encoded('x'.repeat(40))),
    ],
    [
      'with an extension that must be understood',
      async () => {
        const parts = (await signed()).split('.');
        const header = { alg: 'HS256', crit: ['b64'], b64: false };
        return [Buffer.from(JSON.stringify(header)).toString('base64url'), parts[1], parts[2]].join(
          '.',
        );
      },
    ],
    [
      'whose content was changed',
      async () => {
        const [header, , signature] = (await signed()).split('.');
        const changed = Buffer.from(JSON.stringify(claims({ sub: 'anna' }))).toString('base64url');
        return [header, changed, signature].join('.');
      },
    ],
    ['that is none', () => 'no token at all'],
  ])('%s opens nothing', async (_what, make) => {
    const before = await usedTokens();
    expect(await open(await make())).toEqual({ status: 401, code: 'token-invalid', token: '' });
    expect(await usedTokens()).toBe(before);
  });

  it('that has expired opens nothing, and is told so', async () => {
    const past = { iat: now() - 200, exp: now() - 80 };
    expect(await open(await signed(claims(past)))).toMatchObject({
      status: 401,
      code: 'token-expired',
    });
  });

  it('may be off by a clock that is half a minute wrong', async () => {
    const skewed = { iat: now() + 20, exp: now() + 140 };
    expect((await open(await signed(claims(skewed)))).status).toBe(200);
  });

  it('with an address that the host did not prove opens nothing', async () => {
    const unproved = await open(await signed(claims({ email_verified: false })));
    expect(unproved).toMatchObject({ status: 403, code: 'email-unverified' });
  });
});

describe('T40: what is sent to the exchange', () => {
  const nonsense = fc.sample(fc.json({ maxDepth: 3 }), { seed: 40, numRuns: 20 });
  const objects = nonsense.filter((json) => /^[{[]/u.test(json));

  it('is one token in a body of JSON; anything else is refused, and never a fault', async () => {
    const tokens = [null, 1, '', {}, [], 'x'.repeat(5_000)].map((token) =>
      JSON.stringify({ token }),
    );
    const more = ['{}', '[]', '{"token":"a","more":1}', '{"__proto__":{"token":"a"}}'];
    for (const body of [...objects, ...tokens, ...more]) {
      expect(await post(body)).toMatchObject({ status: 400, code: 'invalid-input' });
    }
  });

  it('is small', async () => {
    const answer = await post(JSON.stringify({ token: 'a', more: 'x'.repeat(20_000) }));
    expect(answer).toMatchObject({ status: 413, code: 'too-large' });
  });
});

it('T47: a person opens no more sessions than a hand can', async () => {
  const sub = 'flood';
  const answers: number[] = [];
  for (let at = 0; at < rateLimits.requester.max * 2 + 1; at += 1) {
    answers.push((await open(await signed(claims({ sub })))).status);
  }
  expect(answers).toContain(429);
  expect((await open(await signed())).status).toBe(200);
});

describe('T46: a page of another origin', () => {
  const ask = async (method: string, headers: Record<string, string>, body?: string) =>
    fetch(`${host.url}/session`, { method, headers, ...(body !== undefined && { body }) });

  it.each(['https://evil.test', 'https://demo-reglament.web.app.evil.test', 'null'])(
    'is not let in: %s',
    async (origin) => {
      const preflight = await ask('OPTIONS', {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      });
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
      const token = await signed();
      const direct = await ask(
        'POST',
        { origin, 'content-type': 'application/json' },
        JSON.stringify({ token }),
      );
      expect(direct.status).toBe(403);
      expect(direct.headers.get('access-control-allow-origin')).toBeNull();
      expect((await open(token)).status, 'the token is still good').toBe(200);
    },
  );

  it('is let in when it is one of ours, without cookies', async () => {
    const answer = await ask('OPTIONS', { origin: 'https://demo-reglament.web.app' });
    expect(answer.headers.get('access-control-allow-origin')).toBe(
      'https://demo-reglament.web.app',
    );
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'achieves nothing by a form: %s',
    async (type) => {
      const before = await usedTokens();
      const body = JSON.stringify({ token: await signed() });
      expect((await ask('POST', { 'content-type': type }, body)).status).toBe(400);
      expect(await usedTokens()).toBe(before);
    },
  );

  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('achieves nothing by %s', async (method) => {
    const before = await usedTokens();
    const token = await signed();
    const answer = await fetch(`${host.url}/session?token=${token}`, {
      method,
      headers: { cookie: `token=${token}`, authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(405);
    expect(await usedTokens()).toBe(before);
  });
});

it('nobody is let in where the keys are not as they should be', async () => {
  const keys = JSON.stringify([{ host: 'shows', alg: 'HS256', key: 'short' }]);
  const broken = await startHost({ env: { HOST_KEYS: keys } });
  const answer = await fetch(`${broken.url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: await signed() }),
  });
  await broken.stop();
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({ error: { code: 'internal' } });
});
