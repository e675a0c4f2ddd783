import * as z from 'zod/mini';

/**
 * `staff/{uid}` of an active member: whoever works on tickets. The record is written by hand: whatever
 * is not exactly this grants nothing. The security rules mirror it.
 */
export const memberSchema = z.object({
  role: z.enum(['agent', 'admin']),
  name: z.string().check(z.minLength(1)),
  active: z.literal(true),
});

/** An active member of the staff. */
export type Member = z.infer<typeof memberSchema>;
