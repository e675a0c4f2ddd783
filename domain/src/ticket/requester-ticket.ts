import { REOPEN_GRACE_MS } from '../limits';
import { requesterContest, requesterDeferral, requesterDecline } from './requester-view';
import type { PortalTicket, Ticket } from './schema';

/**
 * What the requester may know of a ticket. Every field is named here: one that is added to tickets
 * later stays unknown to requesters until someone adds it here as well.
 */
export const toRequesterTicket = (ticket: Ticket): PortalTicket => ({
  number: ticket.number,
  subject: ticket.subject,
  category: ticket.category,
  categoryTitle: ticket.categoryTitle,
  status: ticket.status,
  receivedAt: ticket.receivedAt,
  updatedAt: ticket.updatedAt,
  deadline: ticket.deadline,
  pauses: ticket.clock.pauses,
  pausedAt: ticket.clock.pausedAt,
  consideredAt: ticket.clock.consideredAt,
  firstResponse: ticket.firstResponse,
  resolution: ticket.resolution,
  resolvedAt: ticket.resolvedAt,
  reopenUntil: ticket.resolvedAt === null ? null : ticket.resolvedAt + REOPEN_GRACE_MS,
  refusal: requesterDecline(ticket),
  deferral: requesterDeferral(ticket),
  contest: requesterContest(ticket),
  rating: ticket.rating,
  lastMessageBy: ticket.lastMessageBy,
  news: ticket.news,
});
