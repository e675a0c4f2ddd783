import {
  emailSchema,
  limits,
  normaliseLine,
  uidSchema,
  type Actor,
  type Member,
} from '@reglament/domain';
import * as z from 'zod/mini';

/** User identified by a verified token. */
export interface Caller {
  readonly uid: string;
  readonly name: string | null;
  readonly email: string;
  readonly emailVerified: boolean;
}

const authSchema = z.object({
  uid: uidSchema,
  token: z.object({
    email: z.optional(emailSchema),
    email_verified: z.optional(z.boolean()),
    name: z.optional(z.string()),
    vouched: z.optional(z.literal(true)),
    vouchedName: z.optional(z.string()),
    vouchedEmail: z.optional(emailSchema),
  }),
});

/** Parses the auth data of a call; null when it is missing or malformed. */
export const callerOf = (auth: unknown): Caller | null => {
  const parsed = authSchema.safeParse(auth);
  if (!parsed.success) return null;
  const { uid, token } = parsed.data;
  return {
    uid,
    name: nameOf(token.vouchedName ?? token.name ?? ''),
    email: token.vouchedEmail ?? token.email ?? '',
    // Set only in custom tokens of this service: the host has verified the address.
    emailVerified: token.vouched === true || token.email_verified === true,
  };
};

const nameOf = (raw: string): string | null => normaliseLine(raw.slice(0, limits.name.max)) || null;

/**
 * Builds an actor: the role comes from the live staff record, never from token claims; the name
 * falls back to the local part of the email address.
 */
export const actorOf = (caller: Caller, member: Member | null): Actor => ({
  uid: caller.uid,
  name: member?.name ?? caller.name ?? caller.email.split('@', 1).join(''),
  email: caller.email,
  emailVerified: caller.emailVerified,
  role: member?.role ?? 'requester',
});
