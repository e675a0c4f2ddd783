import * as z from 'zod/mini';
import { isStaff, type Actor } from '../../access/actor';
import { attachmentIdsSchema } from '../../attachment/schema';
import { creationCommand } from '../../command/definition';
import {
  commandIdSchema,
  languages,
  lineSchema,
  portalObjectsSchema,
  textSchema,
  urlSchema,
} from '../../fields';
import { limits } from '../../limits';
import { notificationsOf } from '../../notification/notify';
import { decideDeadline } from '../../regulation/deadline';
import { categoryIdSchema } from '../../regulation/ids';
import type { QueueLoad } from '../../regulation/sla-target';
import { ok, err } from '../../result';
import { eventOf, messageOf, personOf } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import { noMilestones } from '../milestone';
import { optionalFieldsOf, optionalFields } from '../optional-fields';
import { previewOf } from '../preview';
import { submissionIssues, titledObjects } from '../regulated-fields';
import { newClock, noOutcome, type Ticket } from '../schema';
import { withTimers } from '../sla-timers';

/** Fields of the ticket form (clause 2.2); the server sets all others. */
export const submissionSchema = z.strictObject({
  commandId: commandIdSchema,
  category: categoryIdSchema,
  subject: lineSchema(limits.subject),
  text: textSchema(limits.text),
  steps: z.optional(textSchema(limits.steps)),
  objects: portalObjectsSchema,
  sourceUrl: z.optional(urlSchema),
  attachments: z.optional(attachmentIdsSchema),
  language: z.enum(languages),
  ...optionalFields,
});

/** The form of a ticket. */
export type Submission = z.infer<typeof submissionSchema>;

/** Facts loaded by the server: a new ticket number and the current queue load. */
export interface SubmitFacts {
  readonly number: string;
  readonly load: QueueLoad;
}

/**
 * Creates a ticket with a priority and a deadline (clauses 2.1, 3.2 and 3.4). Fails with
 * `email-unverified` without a verified address (clause 2.5), and with `invalid-input` for fields
 * that the active regulation rejects.
 */
export const submit = (
  input: Submission,
  facts: SubmitFacts,
  context: DecisionContext,
): TicketWriteResult => {
  if (context.onBehalfOf && !isStaff(context.actor.role)) return err({ code: 'forbidden' });
  const issues = submissionIssues(input, context);
  if (issues.length > 0) return err({ code: 'invalid-input', issues });
  const ticket = newTicket(input, facts, context);
  const change = {
    commandId: input.commandId,
    type: 'ticketSubmitted' as const,
    clause: ticket.deadline.clauses.budget,
    notify: { type: 'received', text: null } as const,
  };
  return ok({
    ticket,
    event: eventOf(ticket, change, { ...context, before: null }),
    message: messageOf(ticket, input.commandId, {
      ...context,
      now: ticket.receivedAt,
      actor: authorOf(ticket, context.actor),
      text: input.text,
      steps: input.steps || null,
    }),
    note: null,
    notifications: notificationsOf(ticket, change, context),
  });
};

/** The author of the first message is the requester, even if an agent submitted it. */
const authorOf = ({ requester }: Ticket, actor: Actor): Actor => ({
  ...actor,
  name: requester.name,
  role: 'requester',
});

/** Initial values of a new ticket. */
const initialFields = {
  assignee: null,
  clock: newClock,
  cycles: [],
  ...noMilestones,
  requesterWroteAt: null,
  resolvedAt: null,
  ...noOutcome,
  nextCheckAt: null,
  news: null,
  noteCount: 0,
  articlesSent: [],
  tags: [],
  rating: null,
  emailFailure: null,
};

function newTicket(
  input: Submission,
  { number, load }: SubmitFacts,
  { actor, channel, onBehalfOf, call, now, receivedAt = now, ...rules }: DecisionContext,
): Ticket {
  const { commandId, category, subject, text, objects, sourceUrl, language, ...others } = input;
  const { regulation, calendars } = rules;
  const counted = { category, from: receivedAt, load, pauses: [] };
  const deadline = decideDeadline(regulation, calendars, counted);
  const requester = onBehalfOf ?? { ...personOf(actor), email: actor.email };
  const ticket: Ticket = {
    number,
    revision: 1,
    decidedRevision: 1,
    channel,
    language,
    subject,
    category,
    categoryTitle: deadline.categoryTitle,
    priority: deadline.priority,
    status: 'new',
    queue: 'active',
    requester,
    objects: titledObjects(objects, regulation),
    sourceUrl: sourceUrl ?? null,
    // Nobody has chosen the category of an email.
    needsCategory: channel === 'email' && !isStaff(actor.role),
    ...optionalFieldsOf(others),
    call: call ?? null,
    receivedAt,
    updatedAt: now,
    deadline,
    ...initialFields,
    lastMessageBy: 'requester',
    messageCount: 1,
    opening: previewOf(commandId, text),
    changedBy: personOf(actor),
  };
  return { ...ticket, ...withTimers(ticket, calendars, now) };
}

/**
 * Creates a ticket (clauses 2.1, 3.2, 3.4). Submissions share no documents, so that they run
 * concurrently without contention.
 */
export const submitTicket = creationCommand({
  name: 'submitTicket',
  schema: submissionSchema,
  access: ['verified'],
  rateLimit: 'submit',
  facts: async (_input: Submission, { load, newNumber }): Promise<SubmitFacts> => ({
    load: await load(),
    number: newNumber(),
  }),
  decide: ({ input, ...facts }, context) => submit(input, facts, context),
});
