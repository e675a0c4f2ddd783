import * as z from 'zod/mini';
import { personalRecord } from '../../data/personal-record';

/** Stores the address and the return path until the emailed link is opened. */
export const signInLinkStorage = personalRecord(
  'sign-in',
  z.object({ email: z.string(), to: z.nullable(z.string()) }),
);
