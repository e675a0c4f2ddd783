import { hostNameSchema, parseJson } from '@reglament/domain';
import * as z from 'zod/mini';
import { InternalError } from '../store/errors';

/** RFC 7518, 3.2: a key of HS256 has as many bits as its hash, at least. */
const MIN_SECRET_BYTES = 32;

const secretSchema = z.string().check(
  z.refine((secret) => Buffer.byteLength(secret) >= MIN_SECRET_BYTES),
  z.refine((secret) => !secret.includes('-----BEGIN')),
);

const publicKeySchema = z.string().check(z.startsWith('-----BEGIN PUBLIC KEY-----'));

/** A key of a host, with the one algorithm that it is for: a token does not choose how it is checked. */
const hostKeySchema = z.discriminatedUnion('alg', [
  z.strictObject({ host: hostNameSchema, alg: z.literal('HS256'), key: secretSchema }),
  z.strictObject({ host: hostNameSchema, alg: z.literal('RS256'), key: publicKeySchema }),
]);

/** A key by which tokens of a host are checked; a host that changes its key has two for a while. */
export type HostKey = z.infer<typeof hostKeySchema>;

const hostKeysSchema = z.array(hostKeySchema).check(z.maxLength(20));

/**
 * Reads the keys of the hosts from the secret `HOST_KEYS`, a JSON list. Nothing in it is logged.
 * @throws Fault when the secret is not as it should be: no token can be trusted then
 */
export const hostKeys = (text = process.env['HOST_KEYS'] ?? '[]'): readonly HostKey[] => {
  const parsed = hostKeysSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new InternalError('the secret HOST_KEYS is not a list of keys');
  return parsed.data;
};
