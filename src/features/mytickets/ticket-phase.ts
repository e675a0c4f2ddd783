import type { PortalTicket } from '@reglament/domain';

/** What a requester wants to know first: whose turn it is, and until when. */
export type Situation =
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

/** The situation of a ticket at an instant, epoch milliseconds. */
export const situationOf = (ticket: PhaseFields, now: number): Situation => {
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

/** The ways in which a requester writes on a ticket. */
export const writings = ['reply', 'reopen', 'contest'] as const;

/** One of {@link writings}. */
export type ReplyMode = (typeof writings)[number];

/** How a requester can write on a ticket; null when a new one is the way. */
export const writingOf = (situation: Situation): ReplyMode | null => {
  switch (situation) {
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
