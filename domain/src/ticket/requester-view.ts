import { REOPEN_GRACE_MS } from '../limits';
import type { RequesterContest, RequesterDeferral, RequesterDecline } from './reason';
import type { Ticket } from './schema';

/** Until when a refusal can be contested, half-open: 7 days; null where it cannot be. */
export const contestUntil = ({ refusal, contest }: Ticket): number | null =>
  refusal === null || refusal.next === 'none' || contest !== null
    ? null
    : refusal.at + REOPEN_GRACE_MS;

/** What the requester may know of a refusal. Who gave it is the service, not a person. */
export const requesterDecline = (ticket: Ticket): RequesterDecline | null => {
  if (ticket.refusal === null) return null;
  const { reason, title, clause, text, attached, at, next, final } = ticket.refusal;
  const until = contestUntil(ticket);
  return { reason, title, clause, text, attached, at, next, final, contestUntil: until };
};

/** What the requester may know of a deferral. */
export const requesterDeferral = ({ deferral }: Ticket): RequesterDeferral | null => {
  if (deferral === null) return null;
  const { reason, title, clause, text, attached, at, until } = deferral;
  return { reason, title, clause, text, attached, at, until };
};

/** What the requester may know of their own contest. */
export const requesterContest = ({ contest }: Ticket): RequesterContest | null =>
  contest && { at: contest.at, kind: contest.kind };
