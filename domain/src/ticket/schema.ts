import * as z from 'zod/mini';
import { attachmentSchema } from '../attachment/schema';
import {
  bilingualSchema,
  instantSchema,
  languages,
  pausesSchema,
  portalObjectSchema,
  scoreSchema,
} from '../fields';
import { notificationTypes } from '../notification/types';
import { requesterEmailSchema } from '../person/email';
import { deadlineSchema } from '../regulation/deadline';
import { prioritySchema } from '../regulation/entries';
import { categoryIdSchema } from '../regulation/ids';
import { milestoneFields } from './milestone';
import { storedExtras } from './optional-fields';
import { previewSchema } from './preview';
import {
  contestedSchema,
  declineSchema,
  deferralSchema,
  requesterContestSchema,
  requesterDeferralSchema,
  requesterDeclineSchema,
} from './reason';
import { queues, statuses } from './status';

const personSchema = z.object({ uid: z.string(), name: z.string() });

/** An object of the portal, with the name that its kind had when it was given. */
const ticketObjectSchema = z.object({ ...portalObjectSchema.shape, title: bilingualSchema });

/** An object of the portal on a ticket. */
export type TicketObject = z.infer<typeof ticketObjectSchema>;

/** The clock of the present cycle: what stopped it and when, from which every pause is derived. */
const clockSchema = z.object({
  /** Finished pauses of the present cycle, half-open. */
  pauses: pausesSchema,
  /** Set while the clock stands still. */
  pausedAt: z.nullable(instantSchema),
  /** The first substantive act of the service in this cycle (clause 3.4: considered). */
  consideredAt: z.nullable(instantSchema),
  /** When the staff were warned that little of the budget is left. */
  warnedAt: z.nullable(instantSchema),
  /** The instant at which the promise was broken: the deadline itself, whenever that was noticed. */
  breachedAt: z.nullable(instantSchema),
});

/** A clock at the beginning of a cycle. */
export const newClock: z.infer<typeof clockSchema> = Object.freeze({
  pauses: [],
  pausedAt: null,
  consideredAt: null,
  warnedAt: null,
  breachedAt: null,
});

/** A ticket that was neither declined nor deferred. */
export const noOutcome = Object.freeze({ refusal: null, deferral: null, contest: null });

/** What the requester thinks of the answer of the present cycle. */
const ratingSchema = z.object({
  score: scoreSchema,
  text: z.nullable(z.string()),
  at: instantSchema,
});

/** A finished cycle of a ticket that was reopened; its result never changes. */
const cycleSchema = z.object({
  from: instantSchema,
  dueAt: instantSchema,
  consideredAt: z.nullable(instantSchema),
  ...milestoneFields,
  endedAt: instantSchema,
});

/** The last thing that the service did of which the requester is told; what they do is no news. */
const lastUpdateSchema = z.object({ type: z.enum(notificationTypes), at: instantSchema });

/** Absent on tickets from before it was noted. */
const lastUpdateField = z._default(z.nullable(lastUpdateSchema), null);

/** `tickets/{number}`: everything staff work with. */
export const ticketSchema = z.object({
  number: z.string(),
  /** Grows with every command that the others should know of before they act; notes do not count. */
  revision: z.int(),
  /** The revision at which status, assignee or category last changed. */
  decidedRevision: z.int(),
  channel: z.enum(['portal', 'email', 'phone', 'skype']),
  language: z.enum(languages),
  subject: z.string(),
  category: categoryIdSchema,
  /** How the category was named when it was given. */
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
  assignee: z.nullable(personSchema),
  objects: z.array(ticketObjectSchema),
  sourceUrl: z.nullable(z.string()),
  ...storedExtras,
  /** The queue is ordered by priority, then by this (clause 3.1). */
  receivedAt: instantSchema,
  updatedAt: instantSchema,
  deadline: deadlineSchema,
  clock: clockSchema,
  cycles: z.array(cycleSchema),
  ...milestoneFields,
  resolvedAt: z.nullable(instantSchema),
  /** Why it is declined; null in every other status. Absent on tickets from before there were any. */
  refusal: z._default(z.nullable(declineSchema), null),
  /** Why it is deferred, and until when; null in every other status. */
  deferral: z._default(z.nullable(deferralSchema), null),
  /** The refusal that the requester did not accept, for ever after. */
  contest: z._default(z.nullable(contestedSchema), null),
  /** When a schedule must look at the ticket next; null for never. */
  nextCheckAt: z.nullable(instantSchema),
  /** Whose message is the latest in the thread. */
  lastMessageBy: z.enum(['requester', 'agent']),
  /** The latest message of the requester since the staff last wrote or acted; the original is none. */
  requesterWroteAt: z._default(z.nullable(instantSchema), null),
  news: lastUpdateField,
  messageCount: z.int(),
  /** Absent on tickets from before there was one. */
  opening: z._default(z.nullable(previewSchema), null),
  noteCount: z.int(),
  rating: z.nullable(ratingSchema),
  changedBy: z.nullable(personSchema),
});

/** A ticket as it is stored. */
export type Ticket = z.infer<typeof ticketSchema>;

/** A person on a ticket. */
export type Person = z.infer<typeof personSchema>;

/** `tickets/{n}/messages/{commandId}`: the thread the requester sees. */
export const messageSchema = z.object({
  id: z.string(),
  number: z.string(),
  requesterUid: z.nullable(z.string()),
  author: z.object({ role: z.enum(['requester', 'agent']), name: z.string() }),
  text: z.string(),
  steps: z.nullable(z.string()),
  /** Absent on messages from before there were any. */
  attachments: z._default(z.array(attachmentSchema), []),
  at: instantSchema,
});

/** A message of the thread. */
export type Message = z.infer<typeof messageSchema>;

/** `tickets/{n}/notes/{commandId}`: what only staff may read. */
export const noteSchema = z.object({
  id: z.string(),
  number: z.string(),
  author: personSchema,
  text: z.string(),
  at: instantSchema,
});

/** An internal note. */
export type Note = z.infer<typeof noteSchema>;

/** `portal/{uid}/tickets/{number}`: what the requester may know, and nothing else. */
export const portalTicketSchema = z.object({
  number: z.string(),
  subject: z.string(),
  category: categoryIdSchema,
  /** How the category was named when it was given. */
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

/** A ticket as its requester sees it. */
export type PortalTicket = z.infer<typeof portalTicketSchema>;
