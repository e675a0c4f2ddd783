import { createHash } from 'node:crypto';
import type { Request } from 'firebase-functions/v2/https';

/**
 * Returns a hash of the client network, for rate limits. Uses the last entry of X-Forwarded-For,
 * which the platform appends; earlier entries are client-supplied. Uses prefixes (/48 for IPv6, /24
 * for IPv4), because one subscriber may have 2^80 addresses. Hashed, so that no address is stored.
 */
export const networkOf = ({ headers, ip }: Pick<Request, 'headers' | 'ip'>): string => {
  const listed = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1);
  const address = listed?.trim() || ip || 'unknown';
  const parts = address.includes(':') ? address.split(':', 3) : address.split('.', 3);
  const hash = createHash('sha256').update(parts.join('.')).digest('hex');
  return `net-${hash.slice(0, 24)}`;
};
