import {
  ok,
  upgradePerson,
  upgradeSuppression,
  type PersonRecord,
  type QueuedEmail,
  type Suppression,
} from '@reglament/domain';
import type { Mailer } from '../../../functions/src/mail/mailer';
import { sendEmail } from '../../../functions/src/mail/send-email';
import { addressId } from '../../../functions/src/store/addresses';
import { readEmail } from '../../../functions/src/store/mail-queue';
import { newId } from './call';
import { queuedEmail, senderAt } from './mail-queue';
import type { Person } from './people';
import { at, run } from './run';
import { stored } from './stored';
import { db } from './world';

/** A server that accepts everything. */
export const acceptsAll: Mailer = { send: async () => ok(null), close: () => undefined };

/** Sends a queued email; returns it as stored afterwards. */
export const deliver = async (id: string, now: number, mailer = acceptsAll) => {
  await sendEmail(await readEmail(db, id), senderAt(now, mailer));
  return queuedEmail(id);
};

/** Submits a ticket and sends its first email. */
export const sentEmail = async (
  person: Person,
  now: number,
): Promise<QueuedEmail & { readonly number: string }> => {
  const data = {
    commandId: newId(),
    category: 'organiser-system',
    subject: 'Не открывается каталог',
    text: 'После сохранения каталог пуст.',
    objects: [],
    language: 'ru',
  };
  const outcome = await run(person, 'submitTicket', { data, deps: at(now) });
  if (!outcome.ok) throw new Error(outcome.error.code);
  const [email] = await stored.mail(outcome.value.number);
  if (email === undefined) throw new Error('no email');
  return { ...(await deliver(email.id, now)), number: outcome.value.number };
};

/** Reads the failures of an address; null without any. */
export const suppressionOf = async ({ email }: Person): Promise<Suppression | null> => {
  const snapshot = await db.doc(`suppressions/${addressId(email)}`).get();
  const read = snapshot.exists ? upgradeSuppression(snapshot.data()) : null;
  if (read?.ok === false) throw new Error('the suppression is not readable');
  return read?.value ?? null;
};

/** Reads the failure of emails in the record of a person. */
export const emailFailureOf = async ({ uid }: Person): Promise<PersonRecord['emailFailure']> => {
  const read = upgradePerson((await db.doc(`people/${uid}`).get()).data() ?? {});
  return read.ok ? read.value.emailFailure : null;
};
