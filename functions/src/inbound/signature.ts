import { createHmac, timingSafeEqual } from 'node:crypto';
import { err, ok, type DomainError, type Result } from '@reglament/domain';
import { InternalError } from '../store/errors';

/** Permitted difference between the clocks of sender and service, milliseconds. */
const WINDOW_MS = 5 * 60_000;

/** As many bytes as the hash has (RFC 2104, 3). */
export const MIN_SECRET_BYTES = 32;

/** The signature of a request as it came. */
interface Signature {
  /** Seconds since 1970. */
  readonly timestamp: string;
  /** HMAC-SHA-256 over `timestamp.body`, base64url. */
  readonly signature: string;
}

/**
 * Reads the secret that the sources of email sign with.
 * @throws InternalError when it is missing or short, because no request can be trusted then
 */
export const inboundSecret = (secret = process.env['INBOUND_MAIL_SECRET'] ?? ''): string => {
  if (Buffer.byteLength(secret) >= MIN_SECRET_BYTES) return secret;
  throw new InternalError(`the secret INBOUND_MAIL_SECRET has less than ${MIN_SECRET_BYTES} bytes`);
};

/** Signs a body at a time in seconds. */
export const signBody = (secret: string, timestamp: string, body: Uint8Array): string =>
  createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('base64url');

/** Verifies a signature in constant time, then its age. */
export const verifySignature = (
  { timestamp, signature }: Signature,
  body: Uint8Array,
  { secret, now }: { readonly secret: string; readonly now: number },
): Result<null, DomainError> => {
  const isWellFormed = /^\d{10}$/u.test(timestamp) && /^[\w-]{43}$/u.test(signature);
  if (!isWellFormed) return err({ code: 'token-invalid' });
  const expected = Buffer.from(signBody(secret, timestamp, body));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given))
    return err({ code: 'token-invalid' });
  const isCurrent = Math.abs(now - Number(timestamp) * 1_000) <= WINDOW_MS;
  return isCurrent ? ok(null) : err({ code: 'token-expired' });
};
