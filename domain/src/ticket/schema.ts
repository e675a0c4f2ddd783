import * as z from 'zod/mini';
import { articlesSentField } from '../article/linked';
import {
  bilingualSchema,
  instantSchema,
  languages,
  pausesSchema,
  portalObjectSchema,
} from '../fields';
import { ticketFailureField } from '../notification/delivery-failure';
import { notificationTypes } from '../notification/types';
import { requesterEmailSchema } from '../person/email';
import { deadlineSchema } from '../regulation/deadline';
import { prioritySchema } from '../regulation/entries';
import { categoryIdSchema } from '../regulation/ids';
import { callField } from './call';
import { milestoneFields } from './milestone';
import { storedExtras } from './optional-fields';
import { personSchema } from './person';
import { previewSchema } from './preview';
import { ratingSchema } from './rating';
import {
  contestedSchema,
  declineSchema,
  deferralSchema,
  requesterContestSchema,
  requesterDeferralSchema,
  requesterDeclineSchema,
} from './reason';
import { queues, statuses } from './status';
import { tagsField } from './tags';

/** A portal object with the title of its kind at submission. */
const ticketObjectSchema = z.object({ ...portalObjectSchema.shape, title: bilingualSchema });

/** A portal object of a ticket. */
export type TicketObject = z.infer<typeof ticketObjectSchema>;

/** The SLA timer of the current cycle. */
const clockSchema = z.object({
  /** Completed pauses of the current cycle, half-open. */
  pauses: pausesSchema,
  /** Start of the current pause; null while running. */
  pausedAt: z.nullable(instantSchema),
  /** First substantive response in this cycle, which stops the timer (clause 3.4: "considered"). */
  consideredAt: z.nullable(instantSchema),
  /** When the deadline warning was recorded. */
  warnedAt: z.nullable(instantSchema),
  /** Time of the breach: the deadline itself, regardless of when it was detected. */
  breachedAt: z.nullable(instantSchema),
});

/** The SLA timer of a new cycle. */
export const newClock: z.infer<typeof clockSchema> = Object.freeze({
  pauses: [],
  pausedAt: null,
  consideredAt: null,
  warnedAt: null,
  breachedAt: null,
});

/** Initial values: neither declined, deferred nor contested. */
export const noOutcome = Object.freeze({ refusal: null, deferral: null, contest: null });

/** A completed SLA cycle of a reopened ticket; immutable. */
const cycleSchema = z.object({
  from: instantSchema,
  dueAt: instantSchema,
  consideredAt: z.nullable(instantSchema),
  ...milestoneFields,
  endedAt: instantSchema,
});

/** The last update by the service that the requester is notified of. */
const lastUpdateSchema = z.object({ type: z.enum(notificationTypes), at: instantSchema });

/** Missing in older tickets. */
const lastUpdateField = z._default(z.nullable(lastUpdateSchema), null);

/** `tickets/{number}`: a ticket, readable by staff only. */
export const ticketSchema = z.object({
  number: z.string(),
  /** Incremented by every change except notes, warnings and breaches (optimistic concurrency). */
  revision: z.int(),
  /** The revision of the last change of status, assignee or category. */
  decidedRevision: z.int(),
  channel: z.enum(['portal', 'email', 'phone', 'skype']),
  language: z.enum(languages),
  subject: z.string(),
  category: categoryIdSchema,
  /** The category title when the category was set. */
  categoryTitle: bilingualSchema,
  priority: prioritySchema,
  status: z.enum(statuses),
  queue: z.enum(queues),
  /** `uid` is null for a requester without an account. */
  requester: z.object({
    uid: z.nullable(z.string()),
    name: z.string(),
    email: requesterEmailSchema,
  }),
  call: callField,
  assignee: z.nullable(personSchema),
  objects: z.array(ticketObjectSchema),
  sourceUrl: z.nullable(z.string()),
  /** Whether the category is a default that an agent must confirm. Missing in older tickets. */
  needsCategory: z._default(z.boolean(), false),
  ...storedExtras,
  articlesSent: articlesSentField,
  tags: tagsField,
  /** Second sort key of the queue, after priority (clause 3.1). */
  receivedAt: instantSchema,
  updatedAt: instantSchema,
  deadline: deadlineSchema,
  clock: clockSchema,
  cycles: z.array(cycleSchema),
  ...milestoneFields,
  resolvedAt: z.nullable(instantSchema),
  /** Set in status `declined` only. Missing in older tickets. */
  refusal: z._default(z.nullable(declineSchema), null),
  /** Set in status `deferred` only. */
  deferral: z._default(z.nullable(deferralSchema), null),
  /** The contest of an earlier decline; never cleared. */
  contest: z._default(z.nullable(contestedSchema), null),
  /** When the scheduler must process the ticket next; null for never. */
  nextCheckAt: z.nullable(instantSchema),
  lastMessageBy: z.enum(['requester', 'agent']),
  /** Time of the requester's last message not yet seen by staff; not set by the original one. */
  requesterWroteAt: z._default(z.nullable(instantSchema), null),
  news: lastUpdateField,
  emailFailure: ticketFailureField,
  messageCount: z.int(),
  /** Missing in older tickets. */
  opening: z._default(z.nullable(previewSchema), null),
  noteCount: z.int(),
  rating: z.nullable(ratingSchema),
  changedBy: z.nullable(personSchema),
});

/** A stored ticket. */
export type Ticket = z.infer<typeof ticketSchema>;

/** The uid and name of a user in a ticket. */
export type Person = z.infer<typeof personSchema>;

/** `portal/{uid}/tickets/{number}`: the requester view of a ticket. */
export const portalTicketSchema = z.object({
  number: z.string(),
  subject: z.string(),
  category: categoryIdSchema,
  /** The category title when the category was set. */
  categoryTitle: bilingualSchema,
  status: z.enum(statuses),
  receivedAt: instantSchema,
  updatedAt: instantSchema,
  deadline: deadlineSchema,
  pauses: pausesSchema,
  pausedAt: z.nullable(instantSchema),
  consideredAt: z.nullable(instantSchema),
  ...milestoneFields,
  resolvedAt: z.nullable(instantSchema),
  reopenUntil: z.nullable(instantSchema),
  refusal: z._default(z.nullable(requesterDeclineSchema), null),
  deferral: z._default(z.nullable(requesterDeferralSchema), null),
  contest: z._default(z.nullable(requesterContestSchema), null),
  rating: z.nullable(ratingSchema),
  lastMessageBy: z.enum(['requester', 'agent']),
  news: lastUpdateField,
});

/** The requester view of a ticket. */
export type PortalTicket = z.infer<typeof portalTicketSchema>;
