import type { QueuedEmail } from './email';

const MINUTE_MS = 60_000;

/** Time limit of delivery, milliseconds after the email was queued: four days (RFC 5321, 4.5.4.1). */
export const DELIVERY_LIMIT_MS = 4 * 24 * 60 * MINUTE_MS;

/** Bounds of the delay between attempts, milliseconds. */
const MIN_DELAY_MS = MINUTE_MS;
const MAX_DELAY_MS = 240 * MINUTE_MS;

/** Delay doublings after which the maximum is reached. */
const MAX_DOUBLINGS = 8;

/**
 * Whether an email was not attempted within the time limit, because sending was not set up. It is
 * not sent any more, since it would be stale.
 * @param now epoch milliseconds
 */
export const isExpired = (
  { createdAt, attempts }: Pick<QueuedEmail, 'createdAt' | 'attempts'>,
  now: number,
): boolean => attempts === 0 && now >= createdAt + DELIVERY_LIMIT_MS;

/**
 * Returns when to try again after a temporary failure, epoch milliseconds: exponential backoff with
 * jitter between half of the delay and all of it. The last attempt is at the time limit; null from
 * then on.
 * @param random uniform in [0, 1)
 */
export const retryAt = (
  { createdAt, attempts }: Pick<QueuedEmail, 'createdAt' | 'attempts'>,
  { now, random }: { readonly now: number; readonly random: number },
): number | null => {
  const expiresAt = createdAt + DELIVERY_LIMIT_MS;
  if (now >= expiresAt) return null;
  const doublings = Math.min(Math.max(attempts - 1, 0), MAX_DOUBLINGS);
  const delay = Math.min(MIN_DELAY_MS * 2 ** doublings, MAX_DELAY_MS);
  return Math.min(now + Math.ceil((delay * (1 + random)) / 2), expiresAt);
};
