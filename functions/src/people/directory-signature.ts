import { createHmac, timingSafeEqual, verify } from 'node:crypto';
import {
  DIRECTORY_CLOCK_S,
  err,
  hostNameSchema,
  ok,
  type DomainError,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';
import type { SignedBatch } from '../runtime/signed-endpoint';
import type { HostKey } from './host-keys';

const headersSchema = z.object({
  host: hostNameSchema,
  timestamp: z.string().check(z.regex(/^\d{10}$/u)),
  signature: z.string().check(z.regex(/^[\w-]{1,1024}$/u)),
});

/**
 * Verifies a batch by the keys of its host, each with its own algorithm: HMAC-SHA256, or
 * RSASSA-PKCS1-v1_5 with SHA-256 for hosts with a public key. Replay is checked by the caller.
 * @returns the time of the batch, epoch milliseconds
 */
export const verifyBatch = (
  batch: SignedBatch,
  { keys, now }: { readonly keys: readonly HostKey[]; readonly now: number },
): Result<number, DomainError> => {
  const isSigned =
    headersSchema.safeParse(batch).success &&
    keys.some((key) => key.host === batch.host && isSignedBy(key, batch));
  if (!isSigned) return err({ code: 'token-invalid' });
  const at = Number(batch.timestamp) * 1_000;
  const isCurrent = Math.abs(now - at) <= DIRECTORY_CLOCK_S * 1_000;
  return isCurrent ? ok(at) : err({ code: 'token-expired' });
};

function isSignedBy({ alg, key }: HostKey, { timestamp, signature, body }: SignedBatch): boolean {
  const signed = Buffer.concat([Buffer.from(`${timestamp}.`), body]);
  const given = Buffer.from(signature, 'base64url');
  if (alg === 'RS256') return verify('sha256', signed, key, given);
  const expected = createHmac('sha256', key).update(signed).digest();
  return given.length === expected.length && timingSafeEqual(given, expected);
}
