import * as z from 'zod/mini';
import { mailPreferencesSchema } from './mail-preferences';
import { emptyReadState, readStateSchema } from './read-state';

/**
 * The parts of `people/{uid}` that the person sets (name and address are not). Missing or malformed
 * parts read as defaults, so that a corrupt record does not block requests or mails.
 */
export const personSchema = z.object({
  mail: withDefault(mailPreferencesSchema, {}),
  seen: withDefault(readStateSchema, emptyReadState),
});

/** Parses with a schema; returns the default for a missing or invalid value. */
function withDefault<Value>(schema: z.ZodMiniType<Value>, fallback: Value) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((raw): Value => schema.safeParse(raw).data ?? fallback),
  );
}

/** Settings of a person. */
export type PersonRecord = z.infer<typeof personSchema>;

/** Default settings of a person without a record. */
export const emptyPersonRecord: PersonRecord = Object.freeze({ mail: {}, seen: emptyReadState });
