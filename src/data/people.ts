import {
  emailFailureSchema,
  mailPreferencesSchema,
  upgradePerson,
  type PreferenceKey,
  type MailPreferences,
  type PersonRecord,
  type TestEmailAnswer,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { CommandError } from './firebase/command-error';
import { callFunction } from './firebase/functions';
import { isFramed } from './framed';
import { keys } from './keys';
import { liveDocument } from './lists';
import type { LiveQuery } from './live-listener';
import { documentParser } from './parse-document';
import { pollingDocument } from './polling';

const readRecord = documentParser(upgradePerson, 'record of a person');

/** Live query for the record of a person, for themselves and staff; null until it is created. */
export const myRecord = (uid: string): LiveQuery<PersonRecord | null> => {
  const path = `people/${uid}`;
  const live = liveDocument(keys.person(uid), path, readRecord);
  if (!isFramed()) return live;
  return { ...live, subscribe: pollingDocument(path, readRecord, live.subscribe) };
};

const testAnswerSchema = z.object({ emailFailure: z.nullable(emailFailureSchema) });

/**
 * Asks for a test message to the current address, or states that it has arrived (clause 2.8).
 * @throws CommandError when the server rejects the call or cannot be reached
 */
export const testEmail = async (step: 'send' | 'arrived'): Promise<TestEmailAnswer> => {
  const input = { commandId: crypto.randomUUID(), step };
  const answer = testAnswerSchema.safeParse(await callFunction('testEmail', input));
  if (!answer.success) throw new CommandError({ code: 'internal' });
  return answer.data;
};

const answerSchema = z.object({ mail: mailPreferencesSchema });

/**
 * Enables or disables one kind of mail; returns the stored preferences.
 * @throws CommandError when the server rejects the call or cannot be reached
 */
export const setMailPreference = async (
  template: PreferenceKey,
  isEnabled: boolean,
): Promise<MailPreferences> => {
  const input = { commandId: crypto.randomUUID(), mail: { [template]: isEnabled } };
  const answer = answerSchema.safeParse(await callFunction('setMailPreferences', input));
  if (!answer.success) throw new CommandError({ code: 'internal' });
  return answer.data.mail;
};
