import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { attachmentFields, replyText, revisionFields } from '../../command/fields';
import { err, ok } from '../../result';
import { applyChange, assigneeOr, type Change } from '../apply-change';
import { recordFirstResponse, resumeClock } from '../clock';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';

/** The optional text is the final reply; pictures need one, because they belong to a message. */
const schema = z.strictObject({
  ...revisionFields,
  ...attachmentFields,
  text: z.optional(replyText),
});

type Input = z.infer<typeof schema>;

/** Resolves a ticket and stops the SLA timer; the requester may reopen it in the grace period. */
const decideResolve = (
  ticket: Ticket,
  { commandId, baseRevision, text, format, attachments = [] }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  if (text === undefined && attachments.length > 0)
    return err({ code: 'invalid-input', issues: [{ path: 'text', code: 'required' }] });
  const transition = authorizeTransition(ticket, {
    step: 'resolve',
    expected: { revision: baseRevision, scope: 'any-change' },
  });
  if (!transition.ok) return transition;
  const change: Change = {
    commandId,
    type: 'ticketResolved',
    clause: '3.4',
    baseRevision,
    fields: { status: transition.value, ...resolutionFields(ticket, context) },
    notify: { type: 'resolved', text: text ?? null },
  };
  const message = text === undefined ? {} : { message: { text, format, steps: null } };
  return ok(applyChange(ticket, { ...change, ...message }, context));
};

function resolutionFields(
  ticket: Ticket,
  { actor, calendars, now }: DecisionContext,
): Partial<Ticket> {
  return {
    assignee: assigneeOr(ticket, actor),
    ...recordFirstResponse(resumeClock(ticket, calendars, now), calendars, now),
    resolvedAt: now,
  };
}

/** Resolves a ticket (clause 3.4). */
export const resolve = ticketCommand({
  name: 'resolve',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideResolve(ticket, input, context),
});
