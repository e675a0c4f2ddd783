import * as z from 'zod/mini';
import { attachmentSchema } from '../attachment/schema';
import { instantSchema, languages } from '../fields';
import { emailSchema, isEmail } from '../person/email';
import { isEnabled, type MailPreferences } from '../person/mail-preferences';
import { deadlineSchema } from '../regulation/deadline';
import { messageFormats } from '../text/message-format';
import { deliveryFailureSchema } from './delivery-failure';
import type { Notification } from './notification';
import { preferenceKeyOf, preferenceKeys } from './preferences';
import type { NotificationType } from './types';

/** Email templates for requesters. */
export const emailTemplates = [
  'received',
  'reply',
  'question',
  'resolved',
  'declined',
  'deferred',
  'contested',
  'reopened',
  'deadline-moved',
  /** Asked for by a requester whose address failed (clause 2.8); has no notification. */
  'test',
] as const;

/** One of {@link emailTemplates}. */
export type EmailTemplate = (typeof emailTemplates)[number];

/** The template of the reply to unknown senders, which belongs to no ticket. */
export const NOTICE_TEMPLATE = 'unknown-sender';

/** The template of each notification type; null for types shown on the site only. */
const emailTemplateOf: Readonly<Record<NotificationType, EmailTemplate | null>> = {
  received: 'received',
  reply: 'reply',
  question: 'question',
  resolved: 'resolved',
  declined: 'declined',
  deferred: 'deferred',
  contested: 'contested',
  reopened: 'reopened',
  'deadline-moved': 'deadline-moved',
};

/** `outbox/{id}`: a queued email to one recipient. */
export const queuedEmailSchema = z.object({
  id: z.string(),
  /** The ticket; null, like `deadline`, for a notice to an unknown sender. */
  number: z.nullable(z.string()),
  to: z.strictObject({ uid: z.nullable(z.string()), name: z.string(), address: emailSchema }),
  language: z.enum(languages),
  template: z.enum([...emailTemplates, NOTICE_TEMPLATE]),
  subject: z.string(),
  text: z.nullable(z.string()),
  /** Missing in documents of older versions, which are plain. */
  format: z._default(z.enum(messageFormats), 'plain'),
  deadline: z.nullable(deadlineSchema),
  /** The deadline receipt in the email's language; empty if the template states no deadline. */
  receipt: z.array(z.strictObject({ label: z.string(), text: z.string(), clause: z.string() })),
  /**
   * The stated reason of a decline or a deferral (clause 2.7) in the email's language; `until` is
   * when a deferred ticket returns to the queue. Missing in documents of older versions.
   */
  reason: z._default(
    z.nullable(
      z.strictObject({ title: z.string(), clause: z.string(), until: z.nullable(instantSchema) }),
    ),
    null,
  ),
  /** Pictures of the message. Missing in documents of older versions. */
  pictures: z._default(z.array(attachmentSchema), []),
  /** The preference that disables this email; null in documents of older versions. */
  preference: z._default(z.nullable(z.enum(preferenceKeys)), null),
  /** Version of `config/mail` that the last attempt was rendered by; null before the first. */
  mailVersion: z._default(z.nullable(z.string()), null),
  /**
   * Delivery state; `sent` means that the SMTP server accepted the email, and `suppressed` that it
   * was not sent because the address had failed.
   */
  state: z.enum(['pending', 'sent', 'failed', 'suppressed']),
  /** Number of started attempts. */
  attempts: z.int(),
  /**
   * When a sender may take the email; during an attempt the end of its lease. Null when delivery
   * has ended, and in documents from before emails were sent, which are never sent.
   */
  nextAttemptAt: z._default(z.nullable(instantSchema), null),
  sentAt: z._default(z.nullable(instantSchema), null),
  /** The last failed attempt. */
  failure: z._default(z.nullable(deliveryFailureSchema), null),
  /** The lease of a sender. Missing, like the fields below, in documents of older versions. */
  lease: z._default(z.nullable(z.strictObject({ owner: z.string(), until: instantSchema })), null),
  /** RFC 5322, 3.6.4, without angle brackets. All emails of a ticket form one thread. */
  messageId: z._default(z.nullable(z.string()), null),
  inReplyTo: z._default(z.nullable(z.string()), null),
  references: z._default(z.array(z.string()), []),
  createdAt: instantSchema,
});

/** A queued email. */
export type QueuedEmail = z.infer<typeof queuedEmailSchema>;

/** Data for building an email, besides its notification. */
export interface EmailContext {
  /** The mail preferences of the recipient; empty by default. */
  readonly preferences: MailPreferences;
  /** The domain part of Message-ID. */
  readonly host: string;
  /** The secret part of Message-ID, see {@link MESSAGE_ID_SECRET}. */
  readonly secret: string;
  readonly now: number;
}

/**
 * Random part of every Message-ID, 128 bits in lower-case hex, by which a delivery report proves
 * that it is about an email of the service: ticket numbers and command ids are known to others.
 */
export const MESSAGE_ID_SECRET = /\.[0-9a-f]{32}$/u;

/** State of an email that nobody has tried to send. */
export const unsent = {
  state: 'pending',
  mailVersion: null,
  attempts: 0,
  sentAt: null,
  failure: null,
  lease: null,
} as const;

/**
 * Builds the email of a notification; null without a template or an address, or if the recipient
 * has disabled it. All emails of a ticket refer to `number@host`, which no email has, so that mail
 * programs show one thread and nothing has to be looked up.
 */
export const emailFor = (
  { id, type, recipient, data }: Notification,
  { preferences, host, secret, now }: EmailContext,
): QueuedEmail | null => {
  const template = emailTemplateOf[type];
  const preference = preferenceKeyOf[type];
  const enabled = isEnabled(preferences, preference);
  if (template === null || !isEmail(recipient.email) || !enabled) return null;
  const root = `${data.number}@${host}`;
  return {
    ...data,
    id,
    to: { uid: recipient.uid, name: recipient.name, address: recipient.email },
    template,
    preference,
    ...unsent,
    nextAttemptAt: now,
    messageId: `${id}.${secret}@${host}`,
    inReplyTo: type === 'received' ? null : root,
    references: [root],
    createdAt: now,
  };
};

/**
 * Builds the test message to a requester whose address failed (clause 2.8), about the ticket of the
 * failed email.
 * @param address the current address of the requester
 */
export const testEmailFor = (
  { number, to, language, subject, deadline, references }: QueuedEmail,
  { commandId, address, host, secret, now }: Omit<EmailContext, 'preferences'> & TestAddress,
): QueuedEmail => {
  const id = `${number}-${commandId}`;
  return {
    id,
    number,
    language,
    subject,
    deadline,
    references,
    to: { ...to, address },
    template: 'test',
    text: null,
    format: 'plain',
    receipt: [],
    pictures: [],
    reason: null,
    preference: null,
    ...unsent,
    nextAttemptAt: now,
    messageId: `${id}.${secret}@${host}`,
    inReplyTo: references[0] ?? null,
    createdAt: now,
  };
};

interface TestAddress {
  readonly commandId: string;
  readonly address: string;
}
