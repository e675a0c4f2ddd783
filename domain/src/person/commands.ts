import * as z from 'zod/mini';
import { commandIdSchema } from '../fields';
import { mailChangesSchema, type MailWishes } from './wishes';

/** Which mails somebody wants from now on; what is not named stays as it is. */
export const setMailPreferencesSchema = z.strictObject({
  commandId: commandIdSchema,
  mail: mailChangesSchema,
});

/** What the command of that name is given. */
export type SetMailPreferences = z.infer<typeof setMailPreferencesSchema>;

/** What it answers: all that stands in the record of the person after it. */
export interface MailPreferencesAnswer {
  readonly mail: MailWishes;
}
