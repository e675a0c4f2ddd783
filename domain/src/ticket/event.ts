import * as z from 'zod/mini';
import { roles } from '../access/actor';
import { bilingualSchema, instantSchema } from '../fields';
import { deadlineSchema } from '../regulation/deadline';
import { categoryIdSchema } from '../regulation/ids';
import { milestoneSchema } from './milestone';
import { reasonGivenSchema } from './reason';
import { statuses } from './status';

/** Event types, in the past tense. */
export const eventTypes = [
  'ticketSubmitted',
  'replySent',
  'noteAdded',
  'ticketAssigned',
  'categoryChanged',
  'tagsChanged',
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
  'emailFailed',
] as const;

/** One of {@link eventTypes}. */
export type EventType = (typeof eventTypes)[number];

/** Ticket fields recorded before and after each event. */
const trackedFieldsSchema = z.object({
  status: z.enum(statuses),
  category: categoryIdSchema,
  categoryTitle: bilingualSchema,
  assigneeUid: z.nullable(z.string()),
  deadline: deadlineSchema,
});

/** `tickets/{n}/events/{commandId}`: the audit record of a command. */
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
  /** The applied clause of the regulation. */
  clause: z.string(),
  /** The reason of clause 2.7, if the command has one. */
  grounds: z.optional(reasonGivenSchema),
  /** The macro that decided it, with its title then. */
  macro: z.optional(z.object({ id: z.string(), title: z.string() })),
  /** Present if the event set it, or null if the event started a new SLA cycle. */
  firstResponse: z.optional(z.nullable(milestoneSchema)),
  resolution: z.optional(z.nullable(milestoneSchema)),
  regulationVersion: z.string(),
  calendarVersion: z.string(),
  before: z.nullable(trackedFieldsSchema),
  after: trackedFieldsSchema,
});

/** An audit event of a ticket. */
export type TicketEvent = z.infer<typeof eventSchema>;

/** Ticket fields recorded with each event. */
export type TrackedFields = z.infer<typeof trackedFieldsSchema>;
