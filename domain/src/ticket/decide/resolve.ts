import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { replyText, revisionFields } from '../../command/fields';
import { ok } from '../../result';
import { applyChange, assigneeOr, type Change } from '../apply-change';
import { recordFirstResponse, resumeClock } from '../clock';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';

/** The text, if any, is the last answer. */
const schema = z.strictObject({ ...revisionFields, text: z.optional(replyText) });

type Input = z.infer<typeof schema>;

/** The ticket is solved: the clock ends, and the requester may reopen within the grace period. */
const decideResolve = (
  ticket: Ticket,
  { commandId, baseRevision, text }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const admitted = authorizeTransition(ticket, {
    step: 'resolve',
    seen: { revision: baseRevision, matters: 'any-change' },
  });
  if (!admitted.ok) return admitted;
  const change: Change = {
    commandId,
    type: 'ticketResolved',
    clause: '3.4',
    seenRevision: baseRevision,
    fields: { status: admitted.value, ...solved(ticket, context) },
    notify: { type: 'resolved', text: text ?? null },
  };
  const message = text === undefined ? {} : { message: { text, steps: null } };
  return ok(applyChange(ticket, { ...change, ...message }, context));
};

function solved(ticket: Ticket, { actor, calendars, now }: DecisionContext): Partial<Ticket> {
  return {
    assignee: assigneeOr(ticket, actor),
    ...recordFirstResponse(resumeClock(ticket, calendars, now), calendars, now),
    resolvedAt: now,
  };
}

/** The ticket is solved (clause 3.4). */
export const resolve = ticketCommand({
  name: 'resolve',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideResolve(ticket, input, context),
});
