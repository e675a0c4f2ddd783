import * as z from 'zod/mini';
import { roles } from '../access/actor';
import { bilingualSchema, instantSchema } from '../fields';
import { deadlineSchema } from '../regulation/deadline';
import { categoryIdSchema } from '../regulation/ids';
import { milestoneSchema } from './milestone';
import { reasonGivenSchema } from './reason';
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
  /** Present where the event brought it about or, with null, began a cycle without it. */
  firstResponse: z.optional(z.nullable(milestoneSchema)),
  resolution: z.optional(z.nullable(milestoneSchema)),
  regulationVersion: z.string(),
  calendarVersion: z.string(),
  before: z.nullable(decidedSchema),
  after: decidedSchema,
});

/** What was decided on a ticket. */
export type TicketEvent = z.infer<typeof eventSchema>;

/** The part of a ticket that decisions change. */
export type TrackedFields = z.infer<typeof decidedSchema>;
