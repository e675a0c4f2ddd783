import * as z from 'zod/mini';
import { phoneSchema } from '../person/phone';

/** The call by which a request came (clause 2.1). */
const callSchema = z.object({
  /** Who called; may be another person than the requester. */
  caller: z.string(),
  callback: z.nullable(phoneSchema),
  /** How to reach a requester without an account. */
  phone: z.nullable(phoneSchema),
  skype: z.nullable(z.string()),
});

/** Null for requests that no agent took by phone or Skype; missing in older tickets. */
export const callField = z._default(z.nullable(callSchema), null);
