import * as z from 'zod/mini';
import { commandIdSchema } from '../fields';
import type { EmailFailureNotice } from './email-failure';
import { mailPreferenceChangesSchema, type MailPreferences } from './mail-preferences';

/** A change of mail preferences; keys that are not named stay unchanged. */
export const setMailPreferencesSchema = z.strictObject({
  commandId: commandIdSchema,
  mail: mailPreferenceChangesSchema,
});

/** Input of `setMailPreferences`. */
export type SetMailPreferences = z.infer<typeof setMailPreferencesSchema>;

/**
 * Input of `testEmail` (clause 2.8): sends a test message to the current address, or states that it
 * has arrived.
 */
export const testEmailSchema = z.strictObject({
  commandId: commandIdSchema,
  step: z.enum(['send', 'arrived']),
});

/** Result of `testEmail`: what the person is told from now on. */
export interface TestEmailAnswer {
  readonly emailFailure: EmailFailureNotice | null;
}

/** Result of `setMailPreferences`: all mail preferences after the change. */
export interface MailPreferencesAnswer {
  readonly mail: MailPreferences;
}
