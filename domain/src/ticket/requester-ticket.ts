import { REOPEN_GRACE_MS } from '../limits';
import { requesterContest, requesterDeferral, requesterDecline } from './requester-view';
import type { PortalTicket, Ticket } from './schema';

/**
 * Projects a ticket to the requester view. Fields are listed explicitly (allowlist), so that a new
 * ticket field is not exposed by default.
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
