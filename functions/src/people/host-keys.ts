import { hostNameSchema, parseJson } from '@reglament/domain';
import * as z from 'zod/mini';
import { InternalError } from '../store/errors';

/** RFC 7518, 3.2: an HS256 key has at least as many bits as its hash. */
const MIN_SECRET_BYTES = 32;

const secretSchema = z.string().check(
  z.refine((secret) => Buffer.byteLength(secret) >= MIN_SECRET_BYTES),
  z.refine((secret) => !secret.includes('-----BEGIN')),
);

const publicKeySchema = z.string().check(z.startsWith('-----BEGIN PUBLIC KEY-----'));

/** A host key bound to one algorithm, so that a token cannot choose how it is verified. */
const hostKeySchema = z.discriminatedUnion('alg', [
  z.strictObject({ host: hostNameSchema, alg: z.literal('HS256'), key: secretSchema }),
  z.strictObject({ host: hostNameSchema, alg: z.literal('RS256'), key: publicKeySchema }),
]);

/** Verification key of a host; during key rotation a host has two. */
export type HostKey = z.infer<typeof hostKeySchema>;

const hostKeysSchema = z.array(hostKeySchema).check(z.maxLength(20));

/**
 * Parses the host keys from the secret `HOST_KEYS`, a JSON list. Logs none of its content.
 * @throws InternalError when the secret is malformed, because no token can be trusted then
 */
export const hostKeys = (text = process.env['HOST_KEYS'] ?? '[]'): readonly HostKey[] => {
  const parsed = hostKeysSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new InternalError('the secret HOST_KEYS is not a list of keys');
  return parsed.data;
};
