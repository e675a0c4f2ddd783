import * as z from 'zod/mini';
import { commandIdSchema } from '../fields';
import { mailPreferenceChangesSchema, type MailPreferences } from './mail-preferences';

/** Which mails somebody wants from now on; what is not named stays as it is. */
export const setMailPreferencesSchema = z.strictObject({
  commandId: commandIdSchema,
  mail: mailPreferenceChangesSchema,
});

/** What the command of that name is given. */
export type SetMailPreferences = z.infer<typeof setMailPreferencesSchema>;

/** What it answers: all that stands in the record of the person after it. */
export interface MailPreferencesAnswer {
  readonly mail: MailPreferences;
}
