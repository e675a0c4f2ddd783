import {
  emailSchema,
  limits,
  normaliseLine,
  uidSchema,
  type Actor,
  type Member,
} from '@reglament/domain';
import * as z from 'zod/mini';

/** Who calls, by a token that was verified. */
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

/** Who calls; null for nobody, and for a token whose content is not that of a person. */
export const callerOf = (auth: unknown): Caller | null => {
  const parsed = authSchema.safeParse(auth);
  if (!parsed.success) return null;
  const { uid, token } = parsed.data;
  return {
    uid,
    name: nameOf(token.vouchedName ?? token.name ?? ''),
    email: token.vouchedEmail ?? token.email ?? '',
    // Only the service's own custom tokens carry it: a host has proved the address.
    emailVerified: token.vouched === true || token.email_verified === true,
  };
};

const nameOf = (raw: string): string | null => normaliseLine(raw.slice(0, limits.name.max)) || null;

/** Role by the live record of the staff, never by what a token claims; the name as people know it. */
export const actorOf = (caller: Caller, member: Member | null): Actor => ({
  uid: caller.uid,
  name: member?.name ?? caller.name ?? caller.email.split('@', 1).join(''),
  email: caller.email,
  emailVerified: caller.emailVerified,
  role: member?.role ?? 'requester',
});
