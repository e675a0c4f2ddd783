import * as z from 'zod/mini';

/** The uid and name of a user in a ticket. */
export const personSchema = z.object({ uid: z.string(), name: z.string() });
