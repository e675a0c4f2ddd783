import * as z from 'zod/mini';
import { commandIdSchema } from '../fields';
import { mailPreferenceChangesSchema, type MailPreferences } from './mail-preferences';

/** A change of mail preferences; keys that are not named stay unchanged. */
export const setMailPreferencesSchema = z.strictObject({
  commandId: commandIdSchema,
  mail: mailPreferenceChangesSchema,
});

/** Input of `setMailPreferences`. */
export type SetMailPreferences = z.infer<typeof setMailPreferencesSchema>;

/** Result of `setMailPreferences`: all mail preferences after the change. */
export interface MailPreferencesAnswer {
  readonly mail: MailPreferences;
}
