import { isStaff, type Actor } from '../access/actor';
import { milestoneAt, type Milestones } from './milestone';
import type { Ticket } from './schema';

interface Step {
  readonly before: Ticket;
  /** The ticket with the changed fields. */
  readonly merged: Ticket;
  /** Whose message the change carries; null for none. */
  readonly author: 'requester' | 'agent' | null;
  readonly now: number;
}

/** First response and resolution after a change. A message that begins a cycle answers nothing in it. */
export const milestonesOf = ({ before, merged, author, now }: Step): Milestones => {
  const isAnswer = author === 'agent' && merged.cycles.length === before.cycles.length;
  const isResolved = merged.status === 'resolved' && before.status !== 'resolved';
  return {
    firstResponse: merged.firstResponse ?? (isAnswer ? milestoneAt(merged, now) : null),
    resolution: isResolved ? milestoneAt(merged, now) : merged.resolution,
  };
};

/** The milestones that a change brought about, or cleared at the beginning of a cycle. */
export const changedMilestones = (before: Milestones, after: Milestones): Partial<Milestones> => ({
  ...(after.firstResponse !== before.firstResponse && { firstResponse: after.firstResponse }),
  ...(after.resolution !== before.resolution && { resolution: after.resolution }),
});

interface Act extends Pick<Step, 'author' | 'now'> {
  readonly actor: Actor;
  readonly seenRevision: number | undefined;
}

/**
 * When the requester last wrote of which the staff have said nothing and seen nothing. What is added
 * before anyone looked at a new ticket is part of the original.
 */
export const requesterWroteAtOf = (
  { requesterWroteAt, requester, revision, status, cycles }: Ticket,
  { actor, author, seenRevision = 0, now }: Act,
): number | null => {
  if (author === 'agent') return null;
  if (author === 'requester') {
    return status === 'new' && cycles.length === 0 ? requesterWroteAt : now;
  }
  const isByStaff = isStaff(actor.role) && actor.uid !== requester.uid;
  return isByStaff && seenRevision >= revision ? null : requesterWroteAt;
};
