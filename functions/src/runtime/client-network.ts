import { createHash } from 'node:crypto';
import type { Request } from 'firebase-functions/v2/https';

/**
 * Where a call comes from, as the platform saw it: it adds the address to the end of the list, and
 * what a caller wrote there before counts for nothing. Whole networks and not single addresses: one
 * house may have 2^80 of those. Hashed, so that nothing stored names anybody.
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
