import * as z from 'zod/mini';
import { instantSchema, languages } from '../fields';
import { emailSchema, isEmail } from '../person/email';
import { isEnabled, type MailPreferences } from '../person/mail-preferences';
import { deadlineSchema } from '../regulation/deadline';
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
] as const;

/** One of {@link emailTemplates}. */
export type EmailTemplate = (typeof emailTemplates)[number];

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
  number: z.string(),
  to: z.strictObject({ uid: z.nullable(z.string()), name: z.string(), address: emailSchema }),
  language: z.enum(languages),
  template: z.enum(emailTemplates),
  subject: z.string(),
  text: z.nullable(z.string()),
  deadline: deadlineSchema,
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
  /** The preference that disables this email; null in documents of older versions. */
  preference: z._default(z.nullable(z.enum(preferenceKeys)), null),
  /** Version of `config/mail` that the last attempt was rendered by; null before the first. */
  mailVersion: z._default(z.nullable(z.string()), null),
  /** Delivery state; `sent` means that the SMTP server accepted the email. */
  state: z.enum(['pending', 'sent', 'failed']),
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
  readonly now: number;
}

/**
 * Builds the email of a notification; null without a template or an address, or if the recipient
 * has disabled it. Every email replies to the first one of its ticket, even if that was not sent.
 */
export const emailFor = (
  { id, type, recipient, data }: Notification,
  { preferences, host, now }: EmailContext,
): QueuedEmail | null => {
  const template = emailTemplateOf[type];
  const preference = preferenceKeyOf[type];
  const enabled = isEnabled(preferences, preference);
  if (template === null || !isEmail(recipient.email) || !enabled) return null;
  const root = `${data.number}@${host}`;
  const isRoot = type === 'received';
  return {
    ...data,
    id,
    to: { uid: recipient.uid, name: recipient.name, address: recipient.email },
    template,
    preference,
    mailVersion: null,
    state: 'pending',
    attempts: 0,
    nextAttemptAt: now,
    sentAt: null,
    failure: null,
    lease: null,
    messageId: isRoot ? root : `${id}@${host}`,
    inReplyTo: isRoot ? null : root,
    references: isRoot ? [] : [root],
    createdAt: now,
  };
};
