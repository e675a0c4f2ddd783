import type { PortalTicket } from '@reglament/domain';

/** Phase of a ticket from the requester's point of view: who acts next, and by when. */
export type TicketPhase =
  | 'promise'
  | 'overdue'
  | 'answered'
  | 'waiting'
  | 'deferred'
  | 'resolved'
  | 'resolvedOver'
  | 'closed'
  | 'declined'
  | 'declinedOver'
  | 'merged';

type PhaseFields = Pick<
  PortalTicket,
  'consideredAt' | 'deadline' | 'refusal' | 'reopenUntil' | 'status'
>;

/** Returns the phase of a ticket at `now` (epoch milliseconds). */
export const phaseOf = (ticket: PhaseFields, now: number): TicketPhase => {
  const { status, consideredAt, deadline, reopenUntil, refusal } = ticket;
  switch (status) {
    case 'new':
    case 'open':
      if (consideredAt !== null) return 'answered';
      return now > deadline.dueAt ? 'overdue' : 'promise';
    case 'resolved':
      return reopenUntil !== null && now < reopenUntil ? 'resolved' : 'resolvedOver';
    case 'declined':
      return now < (refusal?.contestUntil ?? 0) ? 'declined' : 'declinedOver';
    case 'waiting':
    case 'deferred':
    case 'closed':
    case 'merged':
      return status;
  }
};

/** Commands by which a requester writes on a ticket. */
export const replyModes = ['reply', 'reopen', 'contest'] as const;

/** One of {@link replyModes}. */
export type ReplyMode = (typeof replyModes)[number];

/** Returns how a requester can write in a phase, or null if a new request is needed. */
export const replyModeOf = (phase: TicketPhase): ReplyMode | null => {
  switch (phase) {
    case 'promise':
    case 'overdue':
    case 'answered':
    case 'waiting':
    case 'deferred':
      return 'reply';
    case 'resolved':
      return 'reopen';
    case 'declined':
      return 'contest';
    case 'resolvedOver':
    case 'closed':
    case 'declinedOver':
    case 'merged':
      return null;
  }
};
