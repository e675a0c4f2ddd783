import * as z from 'zod/mini';

/**
 * `staff/{uid}` of an active staff member. The record is edited manually, so one that does not
 * match grants no access. The security rules mirror this schema.
 */
export const memberSchema = z.object({
  role: z.enum(['agent', 'admin']),
  name: z.string().check(z.minLength(1)),
  active: z.literal(true),
});

/** An active staff member. */
export type Member = z.infer<typeof memberSchema>;
