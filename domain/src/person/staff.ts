import * as z from 'zod/mini';

/** `staff/{uid}`: one of those who work on tickets, or did. */
export const staffMemberSchema = z.object({
  name: z.string().check(z.minLength(1)),
  role: z.enum(['agent', 'admin']),
  active: z.boolean(),
});

/** One of those who work on tickets, or did. */
export type StaffMember = z.infer<typeof staffMemberSchema>;
