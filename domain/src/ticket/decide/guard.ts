import type { Actor } from '../../access/actor';
import { can, type Action } from '../../access/can';
import type { Refusal, TicketState } from '../../error';
import type { Ticket } from '../schema';
import { nextStatus, type Step } from '../transitions';

/** What an agent is shown when the ticket is not what they thought. */
export const stateOf = ({ revision, status, assignee, changedBy }: Ticket): TicketState => ({
  revision,
  status,
  assigneeName: assignee?.name ?? null,
  changedBy: changedBy?.name ?? null,
});

/**
 * Refuses whoever may not do an action. A requester learns the same of someone else's ticket as of
 * one that does not exist.
 */
export const forbids = (actor: Actor, action: Action, ticket: Ticket): Refusal | null => {
  if (can(actor, action, { requesterUid: ticket.requester.uid })) return null;
  return { code: ticket.requester.uid === actor.uid ? 'forbidden' : 'not-found' };
};

/** Refuses an act that was decided on a state which no longer holds. */
export const isStale = (
  ticket: Ticket,
  baseRevision: number | undefined,
  matters: 'any-change' | 'decisions',
): Refusal | null => {
  const bound = matters === 'any-change' ? ticket.revision : ticket.decidedRevision;
  if (baseRevision === undefined || baseRevision >= bound) return null;
  return { code: 'conflict', current: stateOf(ticket) };
};

/** Refuses a step that the table of transitions does not name for the status. */
export const isBarred = (ticket: Ticket, step: Step): Refusal | null =>
  nextStatus(step, ticket.status) === null
    ? { code: 'wrong-status', current: stateOf(ticket) }
    : null;
