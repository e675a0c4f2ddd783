import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { projectId } from './world';

/** HS256 secret of the host `shows`. */
export const hostSecret = 'a secret of the tests that is long enough for the algorithm';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** RS256 key of the host `kennels`. */
export const rsaPrivateKey = privateKey;

/** Public key; also used as an HS256 secret in an attack. */
export const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** Environment with the host keys of the tests. */
export const hostKeysEnv = {
  HOST_KEYS: JSON.stringify([
    { host: 'shows', alg: 'HS256', key: 'the key that this host had before the present one' },
    { host: 'shows', alg: 'HS256', key: hostSecret },
    { host: 'kennels', alg: 'RS256', key: publicPem },
  ]),
};

export const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Returns valid claims with changes. */
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

/** Signs a token with the HS256 secret of the host, or with another key. */
export const signed = async (
  content: Readonly<Record<string, unknown>> = claims(),
  { key = hostSecret, alg = 'HS256' } = {},
): Promise<string> => new SignJWT({ ...content }).setProtectedHeader({ alg }).sign(encoded(key));

/** Signs a token with the RS256 key of the host. */
export const signedWithRsa = async (
  content: Readonly<Record<string, unknown>> = claims({ iss: 'kennels' }),
): Promise<string> =>
  new SignJWT({ ...content }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);

/** Assembles a token from a header, claims and a signature. */
export const assembleToken = (
  header: object,
  content: Readonly<Record<string, unknown>>,
  signature = '',
): string =>
  [header, content]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat(signature)
    .join('.');
