import * as z from 'zod/mini';
import { personalRecord, type PersonalRecord } from '../../data/personal-record';
import { emptyForm, reasonFormSchema, type ReasonAction, type ReasonForm } from './form';

/** Names a draft: whose it is, of which ticket, of what. */
export interface ReasonDraft {
  readonly uid: string;
  readonly number: string;
  readonly act: ReasonAction;
}

/** The draft of a refusal or a deferral; it survives the dialog, a reload and a refused command. */
export const draftOf = ({ uid, number, act }: ReasonDraft): PersonalRecord<ReasonForm> =>
  personalRecord(`${act}:${uid}:${number}`, reasonFormSchema);

/** The revision of the ticket at which such a draft began. */
export const draftBaseOf = ({ uid, number, act }: ReasonDraft): PersonalRecord<number> =>
  personalRecord(`${act}-base:${uid}:${number}`, z.int().check(z.positive()));

/** Puts what was refused back, before what was typed since: neither text is lost. */
export const returnToDraft = (name: ReasonDraft, refused: Partial<ReasonForm>): void => {
  const draft = draftOf(name);
  const kept = draft.read();
  const texts = [refused.text, kept?.text].filter((text) => text !== undefined && text !== '');
  draft.write({ ...emptyForm, ...kept, ...refused, text: [...new Set(texts)].join('\n\n') });
};
