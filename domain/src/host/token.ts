import * as z from 'zod/mini';
import { lineSchema, uidSchema } from '../fields';
import { instantLimits, limits } from '../limits';
import { emailSchema } from '../person/email';
import { profileFields } from '../person/profile';

/** Maximum lifetime of a host token, seconds. */
export const HOST_TOKEN_LIFE_S = 300;

/** Allowed clock skew between a host and the service, seconds. */
export const HOST_CLOCK_SKEW_S = 30;

/** The name of a host: token issuer and prefix of its users' uids. */
export const hostNameSchema = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,31}$/u));

/** The id of a user on the host's site. */
export const hostUserIdSchema = z.string().check(z.regex(/^[0-9A-Za-z_-]{1,64}$/u));

/** A JWT NumericDate in seconds, within {@link instantLimits}. */
const secondsSchema = z.int().check(z.minimum(0), z.maximum(instantLimits.max / 1_000));

/**
 * Claims of a host token about the signed-in user. Times are in seconds (JWT); other claims are
 * ignored. An unverified email must not be trusted, because it may belong to another person. The
 * claims of a profile are optional and update the directory of people.
 */
export const hostTokenSchema = z.object({
  iss: hostNameSchema,
  sub: hostUserIdSchema,
  jti: z.string().check(z.regex(/^[0-9A-Za-z_-]{16,128}$/u)),
  iat: secondsSchema,
  exp: secondsSchema,
  name: lineSchema({ min: 1, max: limits.name.max }),
  email: emailSchema,
  email_verified: z.boolean(),
  ...profileFields,
});

/** Claims of a host token. */
export type HostToken = z.infer<typeof hostTokenSchema>;

/**
 * Returns the uid of a host's user. Only host uids contain a colon, so that a host cannot
 * impersonate other users.
 *
 * @example hostUid({ iss: 'zooportal', sub: '1204' }) // 'host:zooportal:1204'
 */
export const hostUid = ({ iss, sub }: Pick<HostToken, 'iss' | 'sub'>): string =>
  uidSchema.parse(`host:${iss}:${sub}`);
