import { HOST_TOKEN_LIFE_S, rateLimits } from '@reglament/domain';
import fc from 'fast-check';
import { decodeJwt, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost, type Host } from '../support/host';
import {
  claims,
  encoded,
  hostKeysEnv,
  assembleToken,
  publicPem,
  signed,
  signedWithRsa,
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

describe('host token', () => {
  it('opens a session for a user of that host', async () => {
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

  it('may be signed with the previous key or an RSA key', async () => {
    const previous = { key: 'the key that this host had before the present one' };
    expect((await open(await signed(claims(), previous))).status).toBe(200);
    expect((await open(await signedWithRsa())).status).toBe(200);
  });

  it('grants no role', async () => {
    const { token } = await open(await signed(claims({ role: 'admin', staff: true })));
    expect(JSON.stringify(decodeJwt(token)['claims'])).not.toMatch(/admin|staff/u);
  });

  it('rejects replays, also concurrent ones', async () => {
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

  it('rejects another token with the same id', async () => {
    const first = claims();
    await open(await signed(first));
    const second = await open(await signed(claims({ jti: first.jti })));
    expect(second).toMatchObject({ status: 409, code: 'token-used' });
  });

  it('expires from the store after its validity', async () => {
    const before = Date.now();
    await open(await signed());
    const { docs } = await db.collection('usedTokens').orderBy('expiresAt', 'desc').limit(1).get();
    const until = docs[0]?.get('expiresAt').toMillis();
    expect(until).toBeGreaterThan(before);
    expect(until).toBeLessThan(Date.now() + (HOST_TOKEN_LIFE_S + 60) * 1_000);
  });
});

describe('forged host token', () => {
  const now = () => Math.floor(Date.now() / 1_000);

  it.each<[string, () => Promise<string> | string]>([
    ['signed with another key', () => signed(claims(), { key: 'guessed'.repeat(8) })],
    ['of an unknown host', () => signed(claims({ iss: 'evil' }))],
    ['without an issuer', () => signed(claims({ iss: undefined }))],
    ['of another host, signed with this one’s key', () => signed(claims({ iss: 'kennels' }))],
    ['for another project', () => signed(claims({ aud: 'another' }))],
    ['without an audience', () => signed(claims({ aud: undefined }))],
    ['without an id', () => signed(claims({ jti: undefined }))],
    ['with a guessable id', () => signed(claims({ jti: '1' }))],
    ['with an id that contains slashes', () => signed(claims({ jti: '../../staff/anna/xxxxx' }))],
    ['without an expiry', () => signed(claims({ exp: undefined }))],
    ['without an issue time', () => signed(claims({ iat: undefined }))],
    ['with too long a lifetime', () => signed(claims({ exp: now() + HOST_TOKEN_LIFE_S + 5 }))],
    ['from the future', () => signed(claims({ iat: now() + 120, exp: now() + 240 }))],
    ['not valid yet', () => signed(claims({ nbf: now() + 120 }))],
    ['with a subject that contains a colon', () => signed(claims({ sub: 'a:b' }))],
    ['with a subject that contains a slash', () => signed(claims({ sub: 'a/b' }))],
    ['with an empty subject', () => signed(claims({ sub: '' }))],
    ['with a name that is not a string', () => signed(claims({ name: { toString: 1 } }))],
    ['with two addresses', () => signed(claims({ email: 'a@b.test c@d.test' }))],
    ['with the algorithm none', () => assembleToken({ alg: 'none' }, claims())],
    ['with the algorithm none in mixed case', () => assembleToken({ alg: 'nOnE' }, claims(), 'x')],
    ['without an algorithm', () => assembleToken({ typ: 'JWT' }, claims(), 'x')],
    ['with another algorithm than that of its key', () => signed(claims(), { alg: 'HS512' })],
    [
      'signed with the public key as an HMAC secret',
      () => signed(claims({ iss: 'kennels' }), { key: publicPem }),
    ],
    [
      'with an embedded key',
      async () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'HS256', jwk: { kty: 'oct', k: 'eHh4' } } as never)
          .sign(encoded('x'.repeat(40))),
    ],
    [
      'with a critical extension',
      async () => {
        const parts = (await signed()).split('.');
        const header = { alg: 'HS256', crit: ['b64'], b64: false };
        return [Buffer.from(JSON.stringify(header)).toString('base64url'), parts[1], parts[2]].join(
          '.',
        );
      },
    ],
    [
      'with altered claims',
      async () => {
        const [header, , signature] = (await signed()).split('.');
        const changed = Buffer.from(JSON.stringify(claims({ sub: 'anna' }))).toString('base64url');
        return [header, changed, signature].join('.');
      },
    ],
    ['that is not a JWT', () => 'no token at all'],
  ])('is rejected %s', async (_what, make) => {
    const before = await usedTokens();
    expect(await open(await make())).toEqual({ status: 401, code: 'token-invalid', token: '' });
    expect(await usedTokens()).toBe(before);
  });

  it('reports an expired token', async () => {
    const past = { iat: now() - 200, exp: now() - 80 };
    expect(await open(await signed(claims(past)))).toMatchObject({
      status: 401,
      code: 'token-expired',
    });
  });

  it('tolerates a clock skew of half a minute', async () => {
    const skewed = { iat: now() + 20, exp: now() + 140 };
    expect((await open(await signed(claims(skewed)))).status).toBe(200);
  });

  it('is rejected with an unverified email address', async () => {
    const unverified = await open(await signed(claims({ email_verified: false })));
    expect(unverified).toMatchObject({ status: 403, code: 'email-unverified' });
  });
});

describe('T40: body of the session endpoint', () => {
  const nonsense = fc.sample(fc.json({ maxDepth: 3 }), { seed: 40, numRuns: 20 });
  const objects = nonsense.filter((json) => /^[{[]/u.test(json));

  it('must be a JSON object with one token', async () => {
    const tokens = [null, 1, '', {}, [], 'x'.repeat(5_000)].map((token) =>
      JSON.stringify({ token }),
    );
    const more = ['{}', '[]', '{"token":"a","more":1}', '{"__proto__":{"token":"a"}}'];
    for (const body of [...objects, ...tokens, ...more]) {
      expect(await post(body)).toMatchObject({ status: 400, code: 'invalid-input' });
    }
  });

  it('is limited in size', async () => {
    const answer = await post(JSON.stringify({ token: 'a', more: 'x'.repeat(20_000) }));
    expect(answer).toMatchObject({ status: 413, code: 'too-large' });
  });
});

it('T47: limits the sessions of a user', async () => {
  const sub = 'flood';
  const answers: number[] = [];
  for (let count = 0; count < rateLimits.requester.max * 2 + 1; count += 1) {
    answers.push((await open(await signed(claims({ sub })))).status);
  }
  expect(answers).toContain(429);
  expect((await open(await signed())).status).toBe(200);
});

describe('T46: cross-origin requests', () => {
  const ask = async (method: string, headers: Record<string, string>, body?: string) =>
    fetch(`${host.url}/session`, { method, headers, ...(body !== undefined && { body }) });

  it.each(['https://evil.test', 'https://demo-reglament.web.app.evil.test', 'null'])(
    'are rejected from %s',
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

  it('are allowed from our own origins, without credentials', async () => {
    const answer = await ask('OPTIONS', { origin: 'https://demo-reglament.web.app' });
    expect(answer.headers.get('access-control-allow-origin')).toBe(
      'https://demo-reglament.web.app',
    );
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'are rejected as a form: %s',
    async (type) => {
      const before = await usedTokens();
      const body = JSON.stringify({ token: await signed() });
      expect((await ask('POST', { 'content-type': type }, body)).status).toBe(400);
      expect(await usedTokens()).toBe(before);
    },
  );

  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('are rejected with method %s', async (method) => {
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

it('rejects all tokens when HOST_KEYS is invalid', async () => {
  const keys = JSON.stringify([{ host: 'shows', alg: 'HS256', key: 'short' }]);
  const misconfigured = await startHost({ env: { HOST_KEYS: keys } });
  const answer = await fetch(`${misconfigured.url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: await signed() }),
  });
  await misconfigured.stop();
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({ error: { code: 'internal' } });
});
