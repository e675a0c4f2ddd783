import * as z from 'zod/mini';
import { personalRecord } from '../../data/personal-record';

/** What this browser remembers while a letter is on its way: to whom, and where they came from. */
export const linkMemory = personalRecord(
  'sign-in',
  z.object({ email: z.string(), to: z.nullable(z.string()) }),
);
