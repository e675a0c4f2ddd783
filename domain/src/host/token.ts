import * as z from 'zod/mini';
import { lineSchema, uidSchema } from '../fields';
import { instantLimits, limits } from '../limits';
import { emailSchema } from '../person/email';

/** A token of a host lives no longer than this, seconds. */
export const HOST_TOKEN_LIFE_S = 300;

/** How far the clocks of a host and of the service may disagree, seconds. */
export const HOST_CLOCK_SKEW_S = 30;

/** The name of a host: the issuer of its tokens and the first part of its users' uids. */
export const hostNameSchema = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,31}$/u));

/** An instant as JWT has it, within the same bounds as every other. */
const secondsSchema = z.int().check(z.minimum(0), z.maximum(instantLimits.max / 1_000));

/**
 * What a host's server says of the one who is signed in there. The times are seconds, as JWT has them;
 * what else is in a token is not looked at. An address that the host did not prove is of no use: it may
 * be somebody else's.
 */
export const hostTokenSchema = z.object({
  iss: hostNameSchema,
  sub: z.string().check(z.regex(/^[0-9A-Za-z_-]{1,64}$/u)),
  jti: z.string().check(z.regex(/^[0-9A-Za-z_-]{16,128}$/u)),
  iat: secondsSchema,
  exp: secondsSchema,
  name: lineSchema({ min: 1, max: limits.name.max }),
  email: emailSchema,
  email_verified: z.boolean(),
});

/** What a host says of a person. */
export type HostToken = z.infer<typeof hostTokenSchema>;

/**
 * The uid of a host's user. A colon occurs in no other uid of the service: a host can name its own users
 * and nobody else.
 *
 * @example hostUid({ iss: 'zooportal', sub: '1204' }) // 'host:zooportal:1204'
 */
export const hostUid = ({ iss, sub }: Pick<HostToken, 'iss' | 'sub'>): string =>
  uidSchema.parse(`host:${iss}:${sub}`);
