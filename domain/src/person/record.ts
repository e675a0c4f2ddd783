import * as z from 'zod/mini';
import { nothingSeen, seenSchema, type Seen } from './seen';
import { mailWishesSchema, type MailWishes } from './wishes';

/** The parts of `people/{uid}` that the person sets; name and address are none of them. */
export interface PersonRecord {
  readonly mail: MailWishes;
  readonly seen: Seen;
}

const rawSchema = z.object({ mail: z.optional(z.unknown()), seen: z.optional(z.unknown()) });

/**
 * Reads the record of a person. What is missing, or was spoilt by hand, counts as nothing said:
 * requests go on, with every mail, whatever stands there.
 */
export const personRecordOf = (raw: unknown): PersonRecord => {
  const { mail, seen } = rawSchema.safeParse(raw).data ?? {};
  return {
    mail: mailWishesSchema.safeParse(mail).data ?? {},
    seen: seenSchema.safeParse(seen).data ?? nothingSeen,
  };
};
