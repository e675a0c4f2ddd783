import { REOPEN_GRACE_MS } from '../limits';
import type { RequesterContest, RequesterDeferral, RequesterDecline } from './reason';
import type { Ticket } from './schema';

/** Returns the end (excluded) of the 7-day contest period, or null if there is none. */
export const contestUntil = ({ refusal, contest }: Ticket): number | null =>
  refusal === null || refusal.next === 'none' || contest !== null
    ? null
    : refusal.at + REOPEN_GRACE_MS;

/** Projects a decline to the requester view, without the agent's name. */
export const requesterDecline = (ticket: Ticket): RequesterDecline | null => {
  if (ticket.refusal === null) return null;
  const { reason, title, clause, text, attached, at, next, final } = ticket.refusal;
  const until = contestUntil(ticket);
  return { reason, title, clause, text, attached, at, next, final, contestUntil: until };
};

/** Projects a deferral to the requester view, without the agent's name. */
export const requesterDeferral = ({ deferral }: Ticket): RequesterDeferral | null => {
  if (deferral === null) return null;
  const { reason, title, clause, text, attached, at, until } = deferral;
  return { reason, title, clause, text, attached, at, until };
};

/** Projects a contest to the requester view. */
export const requesterContest = ({ contest }: Ticket): RequesterContest | null =>
  contest && { at: contest.at, kind: contest.kind };
