import {
  builtInMailConfig,
  queuedEmailSchema,
  versionStamp,
  type QueuedEmail,
} from '@reglament/domain';
import { MONDAY_NOON, submitted } from '../../../domain/src/testing/builders';
import type { Mailer } from '../../../functions/src/mail/mailer';
import type { SenderDeps } from '../../../functions/src/mail/send-email';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { db } from './world';

/** When the emails of these tests are queued. */
export const QUEUED_AT = MONDAY_NOON;

/** Stores a queued email, as the commit of a command does. */
export const queueEmail = async (
  id: string,
  changes: Partial<QueuedEmail> = {},
): Promise<QueuedEmail> => {
  const [template] = submitted().mail;
  if (!template) throw new Error('no email');
  const email = { ...template, id, messageId: `${id}@help.example`, ...changes };
  await db.doc(`outbox/${id}`).create({ ...email, ...versionStamp });
  return email;
};

/** Reads a queued email. */
export const queuedEmail = async (id: string): Promise<QueuedEmail> =>
  queuedEmailSchema.parse((await db.doc(`outbox/${id}`).get()).data());

const settings: SenderDeps['settings'] = {
  from: 'support@help.example',
  fromName: builtInMailConfig.sender.name,
  replyTo: null,
  site: null,
  secret: null,
  templates: builtInMailConfig.templates,
  version: builtInMailConfig.version,
};

/** Dependencies of a sender at a fixed time. */
export const senderAt = (
  now: number,
  mailer: Mailer,
  changes: Partial<SenderDeps['settings']> = {},
): SenderDeps => ({
  ...deployedDeps,
  now: () => now,
  site: () => ({ origin: 'https://help.example', fetchAppHtml: async () => Promise.resolve(null) }),
  mailer,
  settings: { ...settings, ...changes },
});
