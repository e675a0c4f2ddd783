import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { failureReasons } from '../notification/delivery-failure';
import { canonicalAddress } from './address';
import { emailSchema } from './email';

/** What a person is told when emails to them do not arrive (clause 2.8). */
export const emailFailureSchema = z.object({
  /** The address that failed; after a test message the one that it went to. */
  address: emailSchema,
  reason: z.enum(failureReasons),
  at: instantSchema,
  /** The email that failed, and its ticket. */
  emailId: z.string(),
  number: z.string(),
  /** When a test message was asked for, after which emails are sent again. */
  testedAt: z.nullable(instantSchema),
});

/** What a person is told when emails to them do not arrive. */
export type EmailFailureNotice = z.infer<typeof emailFailureSchema>;

/** Returns the failure of a person's emails; null once they have another address. */
export const currentEmailFailure = ({
  email,
  emailFailure,
}: {
  readonly email: string;
  readonly emailFailure: EmailFailureNotice | null;
}): EmailFailureNotice | null => {
  const isCurrent = email === '' || canonicalAddress(email) === emailFailure?.address;
  return isCurrent ? emailFailure : null;
};
