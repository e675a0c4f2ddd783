import { isStaff, type Actor } from '../../access/actor';
import { allows, type Access } from '../../access/rules';
import type { DomainError, ConflictState } from '../../error';
import { ok, err, type Result } from '../../result';
import type { Ticket } from '../schema';
import type { Status } from '../status';
import { nextStatus, type Step } from '../transitions';

/** Returns the current state of a ticket, to report with a conflict. */
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

/** Preconditions of a ticket change. */
export interface TransitionGuard {
  readonly step: Step;
  /** The revision that the actor saw; absent to skip the conflict check. */
  readonly expected?: ExpectedRevision;
}

interface ExpectedRevision {
  /** Undefined if the input has none; every change then conflicts. */
  readonly revision: number | undefined;
  /** Changes that conflict: all, or those of status, assignee and category. */
  readonly scope: 'any-change' | 'decisions';
}

/**
 * Returns the next status. Fails with `conflict` for an outdated revision (optimistic concurrency),
 * and with `wrong-status` if the transition table does not allow the step.
 */
export const authorizeTransition = (
  ticket: Ticket,
  { step, expected }: TransitionGuard,
): Result<Status, DomainError> => {
  if (expected && isStale(ticket, expected))
    return err({ code: 'conflict', current: conflictStateOf(ticket) });
  const status = nextStatus(step, ticket.status);
  return status === null
    ? err({ code: 'wrong-status', current: conflictStateOf(ticket) })
    : ok(status);
};

/**
 * Checks an access rule and returns an error or null. Returns `not-found` for another requester's
 * ticket, so that its existence is not revealed.
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

function isStale(ticket: Ticket, { revision = 0, scope }: ExpectedRevision): boolean {
  return revision < (scope === 'any-change' ? ticket.revision : ticket.decidedRevision);
}
