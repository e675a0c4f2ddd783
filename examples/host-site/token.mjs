import { createHmac, randomUUID } from 'node:crypto';

/** Seconds; the service takes no token that lives longer than 300. */
const LIFE_S = 120;

/** @param {unknown} part */
const segment = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');

/**
 * Says to the support service who is signed in on this site: a JSON Web Token, signed with the key that
 * the service has for this host (HS256). A library such as `jose` does the same.
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
    // Only for an address that this site has checked itself, by a letter with a link.
    email_verified: true,
    iat: now,
    exp: now + LIFE_S,
    // Each token works once.
    jti: randomUUID(),
  };
  const signed = `${segment({ alg: 'HS256', typ: 'JWT' })}.${segment(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}
