import * as z from 'zod/mini';
import { preferenceKeys, type PreferenceKey } from '../notification/preferences';

/** Mail preferences by key; a missing key means enabled. */
export type MailPreferences = Readonly<Partial<Record<PreferenceKey, boolean>>>;

/** Changes of mail preferences, by known keys only. */
export const mailPreferenceChangesSchema = z.partialRecord(z.enum(preferenceKeys), z.boolean());

/** Stored mail preferences; keys unknown to this version are kept and ignored. */
export const mailPreferencesSchema = z.record(z.string(), z.boolean());

/** Whether a mail preference is enabled; the default is enabled. */
export const isEnabled = (preferences: MailPreferences, key: PreferenceKey): boolean =>
  preferences[key] !== false;
