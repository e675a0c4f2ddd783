import * as z from 'zod/mini';
import { attachmentIdsSchema } from '../../attachment/schema';
import { ticketCommand } from '../../command/definition';
import { replyText, ticketFields } from '../../command/fields';
import type { DomainError } from '../../error';
import type { QueueLoad } from '../../regulation/sla-target';
import { ok, err } from '../../result';
import { applyChange } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Decline } from '../reason';
import { contestUntil } from '../requester-view';
import type { Ticket } from '../schema';
import { startCycle } from '../sla-cycle';
import { authorizeTransition, conflictStateOf } from './authorize';

/** The text says why the refusal is not accepted, or supplies what it asked for. */
const schema = z.strictObject({
  ...ticketFields,
  text: replyText,
  attachments: z.optional(attachmentIdsSchema),
});

type Input = z.infer<typeof schema>;

/** What the server looks up for a contest: the load at this instant. */
export interface ContestFacts {
  readonly load: QueueLoad;
}

/**
 * The requester does not accept a refusal, or sends what it asked for: within the grace period, and
 * once in the life of a ticket. It begins a new cycle, and goes back to the queue with nobody's name
 * on it. Refuses with `already-contested` the second time, with `not-contestable` where the reason
 * leaves nothing to do, and with `contest-expired` after the grace period.
 */
const decideContest = (
  ticket: Ticket,
  { input, load }: { input: Input } & ContestFacts,
  context: DecisionContext,
): TicketWriteResult => {
  const admitted = authorizeTransition(ticket, { step: 'contest' });
  // Whoever presses twice learns that the first time counted.
  const isAgain = ticket.contest !== null;
  if (!admitted.ok) {
    const isLate = isAgain && admitted.error.code === 'wrong-status';
    return isLate ? err({ ...admitted.error, code: 'already-contested' }) : admitted;
  }
  const checked = contestable(ticket, context.now);
  if ('code' in checked) return err(checked);
  const { against, kind } = checked;
  return ok(
    applyChange(
      ticket,
      {
        commandId: input.commandId,
        type: 'refusalContested',
        clause: '3.4',
        grounds: { reason: against.reason, title: against.title },
        fields: {
          ...startCycle(ticket, { load, endedAt: against.at }, context),
          status: admitted.value,
          assignee: null,
          contest: { at: context.now, kind, against },
        },
        message: { text: input.text, steps: null },
        notify: { type: 'contested', text: null },
      },
      context,
    ),
  );
};

interface Contestable {
  readonly against: Decline;
  readonly kind: 'supply' | 'contest';
}

function contestable(ticket: Ticket, now: number): Contestable | DomainError {
  const { refusal, contest } = ticket;
  const current = conflictStateOf(ticket);
  if (contest !== null) return { code: 'already-contested', current };
  if (refusal === null || refusal.next === 'none') return { code: 'not-contestable', current };
  const until = contestUntil(ticket);
  if (until === null || now >= until) return { code: 'contest-expired', current };
  return { against: refusal, kind: refusal.next };
}

/** The requester does not accept a refusal: a new deadline, by the load of now (clause 3.4). */
export const contest = ticketCommand({
  name: 'contest',
  schema,
  access: ['owner'],
  facts: async (_input: Input, { load }): Promise<ContestFacts> => ({ load: await load() }),
  decide: decideContest,
});
