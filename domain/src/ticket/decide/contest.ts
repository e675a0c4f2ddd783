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

/** The text contests the decline or supplies the requested data. */
const schema = z.strictObject({
  ...ticketFields,
  text: replyText,
  attachments: z.optional(attachmentIdsSchema),
});

type Input = z.infer<typeof schema>;

/** Facts loaded by the server: the current queue load. */
export interface ContestFacts {
  readonly load: QueueLoad;
}

/**
 * Contests a decline, or supplies the data it requested, once per ticket and within the grace
 * period. Starts a new SLA cycle and unassigns the ticket. Fails with `already-contested` the
 * second time, with `not-contestable` if the reason allows no response, and with `contest-expired`
 * after the period.
 */
const decideContest = (
  ticket: Ticket,
  { input, load }: { input: Input } & ContestFacts,
  context: DecisionContext,
): TicketWriteResult => {
  const transition = authorizeTransition(ticket, { step: 'contest' });
  // A double submission is reported as already contested.
  const isRepeat = ticket.contest !== null;
  if (!transition.ok) {
    const isDuplicate = isRepeat && transition.error.code === 'wrong-status';
    return isDuplicate ? err({ ...transition.error, code: 'already-contested' }) : transition;
  }
  const target = contestTarget(ticket, context.now);
  if ('code' in target) return err(target);
  const { against, kind } = target;
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
          status: transition.value,
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

interface ContestTarget {
  readonly against: Decline;
  readonly kind: 'supply' | 'contest';
}

function contestTarget(ticket: Ticket, now: number): ContestTarget | DomainError {
  const { refusal, contest } = ticket;
  const current = conflictStateOf(ticket);
  if (contest !== null) return { code: 'already-contested', current };
  if (refusal === null || refusal.next === 'none') return { code: 'not-contestable', current };
  const until = contestUntil(ticket);
  if (until === null || now >= until) return { code: 'contest-expired', current };
  return { against: refusal, kind: refusal.next };
}

/** Contests a decline; the new deadline uses the current load (clause 3.4). */
export const contest = ticketCommand({
  name: 'contest',
  schema,
  access: ['owner'],
  facts: async (_input: Input, { load }): Promise<ContestFacts> => ({ load: await load() }),
  decide: decideContest,
});
