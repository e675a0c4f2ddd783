import { createHmac, randomUUID } from 'node:crypto';

/** Token lifetime in seconds; the service accepts at most 300. */
const LIFE_S = 120;

/** @param {unknown} part */
const segment = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');

/**
 * Creates a JSON Web Token (HS256) that identifies the signed-in user to the support service,
 * signed with the key of this host. A library such as `jose` does the same.
 * @param {{ id: string, name: string, email: string }} user
 * @param {{ host: string, key: string, audience: string }} site
 */
export function supportToken(user, { host, key, audience }) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: host,
    aud: audience,
    sub: user.id,
    name: user.name,
    email: user.email,
    // Only for an address that this site has verified by an email link.
    email_verified: true,
    iat: now,
    exp: now + LIFE_S,
    // Each token can be used once.
    jti: randomUUID(),
  };
  const signed = `${segment({ alg: 'HS256', typ: 'JWT' })}.${segment(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}
