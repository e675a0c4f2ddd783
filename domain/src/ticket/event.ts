import * as z from 'zod/mini';
import { roles } from '../access/actor';
import { bilingualSchema, instantSchema, languages } from '../fields';
import { deadlineSchema } from '../regulation/deadline';
import { categoryIdSchema } from '../regulation/ids';
import { reasonGivenSchema } from './grounds';
import { mailTemplates } from './mail-templates';
import { statuses } from './status';

/** What happened, in the past tense. */
export const eventTypes = [
  'ticketSubmitted',
  'replySent',
  'noteAdded',
  'ticketAssigned',
  'categoryChanged',
  'requesterAwaited',
  'ticketResolved',
  'ticketDeclined',
  'ticketDeferred',
  'ticketResumed',
  'refusalContested',
  'ticketReopened',
  'ticketClosed',
  'deadlineSet',
  'deadlineNear',
  'deadlineMissed',
  'deadlineRecounted',
  'ticketRated',
] as const;

/** One of {@link eventTypes}. */
export type EventType = (typeof eventTypes)[number];

/** The part of a ticket that decisions change, kept before and after each of them. */
const decidedSchema = z.object({
  status: z.enum(statuses),
  category: categoryIdSchema,
  categoryTitle: bilingualSchema,
  assigneeUid: z.nullable(z.string()),
  deadline: deadlineSchema,
});

/** `tickets/{n}/events/{commandId}`: what was decided, by which clause, from which inputs. */
export const eventSchema = z.object({
  id: z.string(),
  number: z.string(),
  type: z.enum(eventTypes),
  at: instantSchema,
  revision: z.int(),
  actor: z.object({
    uid: z.string(),
    name: z.string(),
    role: z.enum(roles),
  }),
  /** The clause of the regulation that the decision rests on. */
  clause: z.string(),
  /** The reason of clause 2.7; absent where the decision needs none. */
  grounds: z.optional(reasonGivenSchema),
  regulationVersion: z.string(),
  calendarVersion: z.string(),
  before: z.nullable(decidedSchema),
  after: decidedSchema,
});

/** What was decided on a ticket. */
export type TicketEvent = z.infer<typeof eventSchema>;

/** The part of a ticket that decisions change. */
export type Decided = z.infer<typeof decidedSchema>;

/** `outbox/{id}`: a mail that is to be sent, once, to one address. */
export const mailSchema = z.object({
  id: z.string(),
  number: z.string(),
  to: z.object({ uid: z.string(), name: z.string(), address: z.string() }),
  language: z.enum(languages),
  template: z.enum(mailTemplates),
  subject: z.string(),
  text: z.nullable(z.string()),
  deadline: deadlineSchema,
  /** The receipt of the deadline in the language of the mail; empty in mails that promise nothing. */
  receipt: z.array(z.object({ label: z.string(), text: z.string(), clause: z.string() })),
  state: z.literal('pending'),
  attempts: z.literal(0),
  createdAt: instantSchema,
});

/** A mail that is to be sent. */
export type OutgoingMail = z.infer<typeof mailSchema>;
