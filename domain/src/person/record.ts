import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { requesterEmailSchema } from './email';
import { emailFailureSchema } from './email-failure';
import { mailPreferencesSchema } from './mail-preferences';
import { phoneSchema } from './phone';
import { membershipSchema, personAddressSchema } from './profile';
import { emptyReadState, readStateSchema } from './read-state';

/**
 * `people/{uid}`: the settings of a person and their entry in the directory of registered people
 * (clause 2.5). Missing or malformed parts read as defaults, so that a corrupt record does not block
 * requests or mails.
 */
export const personSchema = z.object({
  mail: withDefault(mailPreferencesSchema, {}),
  seen: withDefault(readStateSchema, emptyReadState),
  /** Emails to the person do not arrive (clause 2.8). */
  emailFailure: withDefault(z.nullable(emailFailureSchema), null),
  name: withDefault(z.string(), ''),
  email: withDefault(requesterEmailSchema, ''),
  login: withDefault(z.nullable(z.string()), null),
  phone: withDefault(z.nullable(phoneSchema), null),
  skype: withDefault(z.nullable(z.string()), null),
  addresses: withDefault(z.array(personAddressSchema), []),
  memberships: withDefault(z.array(membershipSchema), []),
  /** When the host last changed the entry, by its own clock; older batches are refused. */
  vouchedAt: withDefault(z.nullable(instantSchema), null),
});

/** Parses with a schema; returns the default for a missing or invalid value. */
function withDefault<Value>(schema: z.ZodMiniType<Value>, fallback: Value) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((raw): Value => schema.safeParse(raw).data ?? fallback),
  );
}

/** Settings and directory entry of a person. */
export type PersonRecord = z.infer<typeof personSchema>;

/** Defaults of a person without a record. */
export const emptyPersonRecord: PersonRecord = Object.freeze(personSchema.parse({}));
