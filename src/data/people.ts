import {
  mailPreferencesSchema,
  upgradePerson,
  type PreferenceKey,
  type MailPreferences,
  type PersonRecord,
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

/** The record of a person; null while there is none. */
export const myRecord = (uid: string): LiveQuery<PersonRecord | null> => {
  const path = `people/${uid}`;
  const live = liveDocument(keys.person(uid), path, readRecord);
  if (!isFramed()) return live;
  return { ...live, subscribe: pollingDocument(path, readRecord, live.subscribe) };
};

const answerSchema = z.object({ mail: mailPreferencesSchema });

/** Says whether a mail is wanted; gives what the service knows then. Rejects with {@link CommandError}. */
export const setMailPreference = async (
  template: PreferenceKey,
  isWanted: boolean,
): Promise<MailPreferences> => {
  const input = { commandId: crypto.randomUUID(), mail: { [template]: isWanted } };
  const answer = answerSchema.safeParse(await callFunction('setMailPreferences', input));
  if (!answer.success) throw new CommandError({ code: 'internal' });
  return answer.data.mail;
};
