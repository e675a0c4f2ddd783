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

/** The category that the question really belongs to (clause 3.2). */
const schema = z.strictObject({ ...revisionFields, category: categoryIdSchema });

type Input = z.infer<typeof schema>;

/**
 * Clause 3.2: another category gives another priority and another deadline, counted from the time of
 * receipt with the load of that time and the pauses so far. The requester is told of a promise that
 * moved as long as it is still to be kept.
 */
const decideCategory = (
  ticket: Ticket,
  { commandId, baseRevision, category }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const admitted = authorizeTransition(ticket, {
    step: 'setCategory',
    seen: { revision: baseRevision, matters: 'decisions' },
  });
  if (!admitted.ok) return admitted;
  if (ticket.category === category) return err({ code: 'same-category' });
  const issues = categoryIssues(category, context.regulation);
  if (issues.length > 0) return err({ code: 'invalid-input', issues });
  const decided = decideDeadline(context.regulation, context.calendars, {
    category,
    from: ticket.deadline.from,
    load: ticket.deadline.load,
    pauses: ticket.clock.pauses,
  });
  const { priority, categoryTitle, clauses } = decided;
  // A promise that was kept, or broken, stays what it was.
  const isOver = ticket.clock.consideredAt !== null;
  const deadline = isOver ? ticket.deadline : keepManual(ticket.deadline, decided);
  const change: Change = {
    commandId,
    type: 'categoryChanged',
    clause: clauses.priority,
    seenRevision: baseRevision,
    fields: { status: admitted.value, category, categoryTitle, priority, deadline },
  };
  const moved = deadline.dueAt !== ticket.deadline.dueAt;
  const notify = { type: 'deadline-moved', text: null } as const;
  return ok(applyChange(ticket, moved ? { ...change, notify } : change, context));
};

/** Another category, with its priority and deadline (clause 3.2). */
export const setCategory = ticketCommand({
  name: 'setCategory',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideCategory(ticket, input, context),
});
