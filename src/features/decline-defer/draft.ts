import * as z from 'zod/mini';
import { personalRecord, type PersonalRecord } from '../../data/personal-record';
import { emptyForm, reasonFormSchema, type ReasonAction, type ReasonForm } from './form';

/** Identifies a draft by user, ticket and action. */
export interface ReasonDraft {
  readonly uid: string;
  readonly number: string;
  readonly act: ReasonAction;
}

/** Draft of a decline or deferral; survives closing the dialog, a reload and a rejected command. */
export const draftOf = ({ uid, number, act }: ReasonDraft): PersonalRecord<ReasonForm> =>
  personalRecord(`${act}:${uid}:${number}`, reasonFormSchema);

/** Ticket revision at which the draft was started. */
export const draftBaseOf = ({ uid, number, act }: ReasonDraft): PersonalRecord<number> =>
  personalRecord(`${act}-base:${uid}:${number}`, z.int().check(z.positive()));

/**
 * Restores a rejected command into the draft, before any text typed since, so that neither is lost.
 */
export const returnToDraft = (name: ReasonDraft, rejected: Partial<ReasonForm>): void => {
  const draft = draftOf(name);
  const stored = draft.read();
  const texts = [rejected.text, stored?.text].filter((text) => text !== undefined && text !== '');
  draft.write({ ...emptyForm, ...stored, ...rejected, text: [...new Set(texts)].join('\n\n') });
};
