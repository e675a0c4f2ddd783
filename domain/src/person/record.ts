import * as z from 'zod/mini';
import { mailPreferencesSchema } from './mail-preferences';
import { emptyReadState, readStateSchema } from './read-state';

/**
 * The parts of `people/{uid}` that the person sets; name and address are none of them. What is missing,
 * or was spoilt by hand, counts as nothing said: requests go on, with every mail, whatever stands there.
 */
export const personSchema = z.object({
  mail: orElse(mailPreferencesSchema, {}),
  seen: orElse(readStateSchema, emptyReadState),
});

/** Reads by a schema; what does not fit it is as good as absent. */
function orElse<Value>(schema: z.ZodMiniType<Value>, otherwise: Value) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((raw): Value => schema.safeParse(raw).data ?? otherwise),
  );
}

/** What a person sets. */
export type PersonRecord = z.infer<typeof personSchema>;

/** What a person has set who has no record yet. */
export const emptyPersonRecord: PersonRecord = Object.freeze({ mail: {}, seen: emptyReadState });
