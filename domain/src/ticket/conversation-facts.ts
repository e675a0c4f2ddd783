import { isStaff, type Actor } from '../access/actor';
import { milestoneAt, type Milestones } from './milestone';
import type { Ticket } from './schema';

interface ChangeInput {
  readonly before: Ticket;
  /** The ticket with the changed fields. */
  readonly merged: Ticket;
  /** The author of the change's message; null without a message. */
  readonly author: 'requester' | 'agent' | null;
  readonly now: number;
}

/** Returns the milestones after a change. A message that starts a cycle is not its response. */
export const milestonesOf = ({ before, merged, author, now }: ChangeInput): Milestones => {
  const isResponse = author === 'agent' && merged.cycles.length === before.cycles.length;
  const isResolved = merged.status === 'resolved' && before.status !== 'resolved';
  return {
    firstResponse: merged.firstResponse ?? (isResponse ? milestoneAt(merged, now) : null),
    resolution: isResolved ? milestoneAt(merged, now) : merged.resolution,
  };
};

/** Returns the milestones that a change set or cleared. */
export const changedMilestones = (before: Milestones, after: Milestones): Partial<Milestones> => ({
  ...(after.firstResponse !== before.firstResponse && { firstResponse: after.firstResponse }),
  ...(after.resolution !== before.resolution && { resolution: after.resolution }),
});

interface ChangeAuthor extends Pick<ChangeInput, 'author' | 'now'> {
  readonly actor: Actor;
  readonly baseRevision: number | undefined;
}

/**
 * Returns the time of the requester's last message that staff have neither answered nor seen.
 * Messages on a new ticket count as part of the original submission.
 */
export const requesterWroteAtOf = (
  { requesterWroteAt, requester, revision, status, cycles }: Ticket,
  { actor, author, baseRevision = 0, now }: ChangeAuthor,
): number | null => {
  if (author === 'agent') return null;
  if (author === 'requester') {
    return status === 'new' && cycles.length === 0 ? requesterWroteAt : now;
  }
  const isByStaff = isStaff(actor.role) && actor.uid !== requester.uid;
  return isByStaff && baseRevision >= revision ? null : requesterWroteAt;
};
