import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { projectId } from './world';

const secret = 'a secret of the tests that is long enough for the algorithm';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The public half, which everybody may know: also as a secret of an attacker. */
export const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** What the functions of a test know of their hosts. */
export const hostKeysEnv = {
  HOST_KEYS: JSON.stringify([
    { host: 'shows', alg: 'HS256', key: 'the key that this host had before the present one' },
    { host: 'shows', alg: 'HS256', key: secret },
    { host: 'kennels', alg: 'RS256', key: publicPem },
  ]),
};

export const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The claims of a good token; a test changes or drops what it is about. */
export const claims = (changes: Readonly<Record<string, unknown>> = {}) => {
  const now = Math.floor(Date.now() / 1_000);
  return {
    iss: 'shows',
    aud: projectId,
    sub: randomUUID(),
    jti: randomUUID(),
    iat: now,
    exp: now + 120,
    name: 'Вера Холодова',
    email: 'vera@example.test',
    email_verified: true,
    ...changes,
  };
};

/** Signs as the host with the secret does, or with a secret of somebody else. */
export const signed = async (
  content: Readonly<Record<string, unknown>> = claims(),
  { key = secret, alg = 'HS256' } = {},
): Promise<string> => new SignJWT({ ...content }).setProtectedHeader({ alg }).sign(encoded(key));

/** Signs as the host with the key pair does. */
export const signedByPair = async (
  content: Readonly<Record<string, unknown>> = claims({ iss: 'kennels' }),
): Promise<string> =>
  new SignJWT({ ...content }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);

/** A token with any header and any signature. */
export const pieced = (
  header: object,
  content: Readonly<Record<string, unknown>>,
  signature = '',
): string =>
  [header, content]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat(signature)
    .join('.');
