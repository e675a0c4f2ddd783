import * as z from 'zod/mini';
import { instantSchema, languages } from '../fields';
import { emailSchema, isEmail } from '../person/email';
import { isEnabled, type MailPreferences } from '../person/mail-preferences';
import { deadlineSchema } from '../regulation/deadline';
import type { Notification } from './notification';
import { preferenceKeyOf } from './preferences';
import type { NotificationType } from './types';

/** Every template of an email to a requester. */
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

/** The template of each notification; null for one that is told on the site only. */
const emailTemplateOf: Readonly<Record<NotificationType, (typeof emailTemplates)[number] | null>> =
  {
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

/** `outbox/{id}`: an email to be sent, once, to one address. */
export const queuedEmailSchema = z.object({
  id: z.string(),
  number: z.string(),
  to: z.strictObject({ uid: z.nullable(z.string()), name: z.string(), address: emailSchema }),
  language: z.enum(languages),
  template: z.enum(emailTemplates),
  subject: z.string(),
  text: z.nullable(z.string()),
  deadline: deadlineSchema,
  /** The receipt of the deadline in the language of the email; empty where no deadline is stated. */
  receipt: z.array(z.strictObject({ label: z.string(), text: z.string(), clause: z.string() })),
  state: z.literal('pending'),
  attempts: z.int(),
  /** Until when a sender owns it. Absent, like the rest, on documents from before there was one. */
  lease: z._default(z.nullable(z.strictObject({ owner: z.string(), until: instantSchema })), null),
  /** RFC 5322, 3.6.4; without angle brackets. All emails of a ticket are one thread. */
  messageId: z._default(z.nullable(z.string()), null),
  inReplyTo: z._default(z.nullable(z.string()), null),
  references: z._default(z.array(z.string()), []),
  createdAt: instantSchema,
});

/** An email to be sent. */
export type QueuedEmail = z.infer<typeof queuedEmailSchema>;

/** What an email is made with, besides its notification. */
export interface EmailContext {
  /** The preferences of the recipient; none where nobody has said anything. */
  readonly preferences: MailPreferences;
  /** The domain of Message-ID. */
  readonly host: string;
  readonly now: number;
}

/**
 * The email of a notification; null where there is no template or address, or the recipient has
 * switched it off. Every email answers the first one of its ticket, whether or not that was sent.
 */
export const emailFor = (
  { id, type, recipient, data }: Notification,
  { preferences, host, now }: EmailContext,
): QueuedEmail | null => {
  const template = emailTemplateOf[type];
  const isOn = isEnabled(preferences, preferenceKeyOf[type]);
  if (template === null || !isEmail(recipient.email) || !isOn) return null;
  const root = `${data.number}@${host}`;
  const isRoot = type === 'received';
  return {
    ...data,
    id,
    to: { uid: recipient.uid, name: recipient.name, address: recipient.email },
    template,
    state: 'pending',
    attempts: 0,
    lease: null,
    messageId: isRoot ? root : `${id}@${host}`,
    inReplyTo: isRoot ? null : root,
    references: isRoot ? [] : [root],
    createdAt: now,
  };
};
