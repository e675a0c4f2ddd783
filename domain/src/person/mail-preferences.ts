import * as z from 'zod/mini';
import { preferenceKeys, type PreferenceKey } from '../notification/preferences';

/** Whether a person wants a mail on each occasion; an occasion that is not named is wanted. */
export type MailPreferences = Readonly<Partial<Record<PreferenceKey, boolean>>>;

/** What a person changes about their mails: the occasions that are named, and no other. */
export const mailPreferenceChangesSchema = z.partialRecord(z.enum(preferenceKeys), z.boolean());

/** As stored: an occasion that this version does not know of is kept and means nothing here. */
export const mailPreferencesSchema = z.record(z.string(), z.boolean());

/** Whether a person wants a mail on an occasion. All are wanted until somebody says otherwise. */
export const isEnabled = (wishes: MailPreferences, key: PreferenceKey): boolean =>
  wishes[key] !== false;
