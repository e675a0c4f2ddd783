import { decideDeadline } from '../../regulation/deadline';
import type { Load } from '../../regulation/promise';
import { ok, refuse } from '../../result';
import type { CommandInput } from '../commands';
import { eventOf, messageOf, personOf } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import { extrasOf } from '../extras';
import { mailsOf } from '../mail';
import { openingOf } from '../opening';
import { submissionIssues, titledObjects } from '../regulated-fields';
import { newClock, noGrounds, type Ticket } from '../schema';
import { watched } from '../watch';
import { forbids } from './guard';

/** What the server adds to a submission: a free number and the load at this instant. */
export interface SubmitFacts {
  readonly number: string;
  readonly load: Load;
}

/**
 * Clauses 2.1, 3.2 and 3.4: a submission becomes a ticket with a priority and a deadline. Refuses
 * with `email-unverified` whoever did not prove an address (clause 2.5), and names the fields that the
 * active regulation does not accept.
 */
export const decideSubmit = (
  input: CommandInput<'submitTicket'>,
  facts: SubmitFacts,
  context: DecisionContext,
): Decides => {
  const { actor } = context;
  const barred = forbids(actor, 'submitTicket', null);
  if (barred) return refuse(barred);
  const issues = submissionIssues(input, context.regulation);
  if (issues.length > 0) return refuse({ code: 'invalid-input', issues });
  const ticket = newTicket(input, facts, context);
  const change = {
    commandId: input.commandId,
    type: 'ticketSubmitted' as const,
    clause: ticket.deadline.clauses.budget,
    mail: { template: 'received', text: null } as const,
  };
  return ok({
    ticket,
    event: eventOf(ticket, change, { ...context, before: null }),
    message: messageOf(ticket, input.commandId, {
      ...context,
      text: input.text,
      steps: input.steps || null,
    }),
    note: null,
    mail: mailsOf(ticket, change, context),
  });
};

/** A ticket to which nothing has happened yet. */
const untouched = {
  assignee: null,
  clock: newClock,
  cycles: [],
  resolvedAt: null,
  ...noGrounds,
  nextCheckAt: null,
  news: null,
  noteCount: 0,
  rating: null,
};

function newTicket(
  input: CommandInput<'submitTicket'>,
  { number, load }: SubmitFacts,
  { actor, now, regulation, calendars }: DecisionContext,
): Ticket {
  const { commandId, category, subject, text, objects, sourceUrl, language, ...others } = input;
  const deadline = decideDeadline(regulation, calendars, { category, from: now, load, pauses: [] });
  const ticket: Ticket = {
    number,
    revision: 1,
    decidedRevision: 1,
    channel: 'portal',
    language,
    subject,
    category,
    categoryTitle: deadline.categoryTitle,
    priority: deadline.priority,
    status: 'new',
    queue: 'active',
    requester: { ...personOf(actor), email: actor.email },
    objects: titledObjects(objects, regulation),
    sourceUrl: sourceUrl ?? null,
    ...extrasOf(others),
    receivedAt: now,
    updatedAt: now,
    deadline,
    ...untouched,
    lastMessageBy: 'requester',
    messageCount: 1,
    opening: openingOf(commandId, text),
    changedBy: personOf(actor),
  };
  return { ...ticket, ...watched(ticket, calendars, now) };
}
