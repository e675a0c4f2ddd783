import * as z from 'zod/mini';

/** `staff/{uid}`: a current or former staff member. */
export const staffMemberSchema = z.object({
  name: z.string().check(z.minLength(1)),
  role: z.enum(['agent', 'admin']),
  active: z.boolean(),
});

/** A current or former staff member. */
export type StaffMember = z.infer<typeof staffMemberSchema>;
