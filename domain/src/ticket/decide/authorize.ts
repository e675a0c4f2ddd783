import { isStaff, type Actor } from '../../access/actor';
import { allows, type Access } from '../../access/rules';
import type { DomainError, ConflictState } from '../../error';
import { ok, err, type Result } from '../../result';
import type { Ticket } from '../schema';
import type { Status } from '../status';
import { nextStatus, type Step } from '../transitions';

/** What an agent is shown when the ticket is not what they thought. */
export const conflictStateOf = ({
  revision,
  status,
  assignee,
  changedBy,
}: Ticket): ConflictState => ({
  revision,
  status,
  assigneeName: assignee?.name ?? null,
  changedBy: changedBy?.name ?? null,
});

/** What must hold before a ticket is changed. */
export interface TransitionGuard {
  readonly step: Step;
  /** What the actor had seen; absent where nothing that happened meanwhile is a reason to refuse. */
  readonly seen?: ExpectedRevision;
}

interface ExpectedRevision {
  /** Absent in the input: nothing was seen, so any later change is one too many. */
  readonly revision: number | undefined;
  /** The changes that count: every one, or those of status, assignee and category. */
  readonly matters: 'any-change' | 'decisions';
}

/**
 * Returns the status that a step leads to; refuses what was decided on a state that no longer holds,
 * and steps that the table of transitions does not name.
 */
export const authorizeTransition = (
  ticket: Ticket,
  { step, seen }: TransitionGuard,
): Result<Status, DomainError> => {
  if (seen && isStale(ticket, seen))
    return err({ code: 'conflict', current: conflictStateOf(ticket) });
  const status = nextStatus(step, ticket.status);
  return status === null
    ? err({ code: 'wrong-status', current: conflictStateOf(ticket) })
    : ok(status);
};

/**
 * Refuses whoever may not do an action, and says why as far as they may know: a requester learns the
 * same of someone else's ticket as of one that does not exist.
 */
export const authorize = (
  actor: Actor,
  access: Access,
  ticket: Ticket | null,
): DomainError | null => {
  const subject = ticket && { requesterUid: ticket.requester.uid };
  if (allows(access, actor, subject)) return null;
  if (actor.role === 'anonymous') return { code: 'unauthenticated' };
  const isUnverified = allows(access, { ...actor, emailVerified: true }, subject);
  if (isUnverified) return { code: 'email-unverified' };
  const known = ticket === null || isStaff(actor.role) || ticket.requester.uid === actor.uid;
  return { code: known ? 'forbidden' : 'not-found' };
};

function isStale(ticket: Ticket, { revision = 0, matters }: ExpectedRevision): boolean {
  return revision < (matters === 'any-change' ? ticket.revision : ticket.decidedRevision);
}
