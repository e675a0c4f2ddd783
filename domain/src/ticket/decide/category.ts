import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { revisionFields } from '../../command/fields';
import { decideDeadline, keepManual } from '../../regulation/deadline';
import { categoryIdSchema } from '../../regulation/ids';
import { ok, err } from '../../result';
import { applyChange, type Change } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import { categoryIssues } from '../regulated-fields';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';

/** Input with the new category (clause 3.2). */
const schema = z.strictObject({ ...revisionFields, category: categoryIdSchema });

type Input = z.infer<typeof schema>;

/**
 * Changes the category, and with it priority and deadline (clause 3.2), computed from the time of
 * receipt with its load and the pauses so far. Notifies the requester if the deadline moved. The
 * default category of an email may be set to itself, which confirms it.
 */
const decideCategory = (
  ticket: Ticket,
  { commandId, baseRevision, category }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const transition = authorizeTransition(ticket, {
    step: 'setCategory',
    expected: { revision: baseRevision, scope: 'decisions' },
  });
  if (!transition.ok) return transition;
  if (ticket.category === category && !ticket.needsCategory) return err({ code: 'same-category' });
  const issues = categoryIssues(category, context.regulation);
  if (issues.length > 0) return err({ code: 'invalid-input', issues });
  const computed = decideDeadline(context.regulation, context.calendars, {
    category,
    from: ticket.deadline.from,
    load: ticket.deadline.load,
    pauses: ticket.clock.pauses,
  });
  const { priority, categoryTitle, clauses } = computed;
  const decided = { priority, categoryTitle, needsCategory: false };
  // After the first response the deadline does not change.
  const isAnswered = ticket.clock.consideredAt !== null;
  const deadline = isAnswered ? ticket.deadline : keepManual(ticket.deadline, computed);
  const change: Change = {
    commandId,
    type: 'categoryChanged',
    clause: clauses.priority,
    baseRevision,
    fields: { ...decided, status: transition.value, category, deadline },
  };
  const moved = deadline.dueAt !== ticket.deadline.dueAt;
  const notify = { type: 'deadline-moved', text: null } as const;
  return ok(applyChange(ticket, moved ? { ...change, notify } : change, context));
};

/** Changes the category, priority and deadline (clause 3.2). */
export const setCategory = ticketCommand({
  name: 'setCategory',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideCategory(ticket, input, context),
});
