import * as z from 'zod/mini';
import { personalRecord, type PersonalRecord } from '../../data/personal-record';
import { emptyForm, groundsFormSchema, type GroundsAct, type GroundsForm } from './form';

/** Names a draft: whose it is, of which ticket, of what. */
export interface GroundsDraft {
  readonly uid: string;
  readonly number: string;
  readonly act: GroundsAct;
}

/** The draft of a refusal or a deferral; it survives the dialog, a reload and a refused command. */
export const draftOf = ({ uid, number, act }: GroundsDraft): PersonalRecord<GroundsForm> =>
  personalRecord(`${act}:${uid}:${number}`, groundsFormSchema);

/** The revision of the ticket at which such a draft began. */
export const draftBaseOf = ({ uid, number, act }: GroundsDraft): PersonalRecord<number> =>
  personalRecord(`${act}-base:${uid}:${number}`, z.int().check(z.positive()));

/** Puts what was refused back, before what was typed since: neither text is lost. */
export const returnToDraft = (name: GroundsDraft, refused: Partial<GroundsForm>): void => {
  const draft = draftOf(name);
  const kept = draft.read();
  const texts = [refused.text, kept?.text].filter((text) => text !== undefined && text !== '');
  draft.write({ ...emptyForm, ...kept, ...refused, text: [...new Set(texts)].join('\n\n') });
};
