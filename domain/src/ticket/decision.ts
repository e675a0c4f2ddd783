import type { Actor } from '../access/actor';
import type { Attachment } from '../attachment/schema';
import type { DomainError } from '../error';
import type { Notification } from '../notification/notification';
import type { Calendars } from '../regulation/calendars';
import type { Regulation } from '../regulation/schema';
import type { Result } from '../result';
import type { TicketEvent } from './event';
import type { Message, Note, Ticket } from './schema';

/** How a command arrived. */
export type Channel = Ticket['channel'];

/** Whom a ticket is for; without an account `uid` is null. */
export type Requester = Ticket['requester'];

/** What every decision is made from, besides the ticket and the command. */
export interface DecisionContext {
  /** The instant of the decision, epoch milliseconds. */
  readonly now: number;
  readonly actor: Actor;
  readonly channel: Channel;
  /** The person for whom the actor gives the command; absent for the actor. */
  readonly onBehalfOf?: Requester;
  readonly regulation: Regulation;
  readonly calendars: Calendars;
  /** The pictures that the command sends along, by {@link attachable}; they go with its message. */
  readonly attachments?: readonly Attachment[];
  /** The other tickets that the command names, in its order; those that do not exist are left out. */
  readonly related?: readonly Ticket[];
}

/** What is written of one ticket. */
export interface TicketWrite {
  readonly ticket: Ticket;
  readonly event: TicketEvent;
  readonly message: Message | null;
  readonly note: Note | null;
  readonly notifications: readonly Notification[];
}

/** All that one command writes, in one transaction; the first ticket is the one it answers with. */
export type Decision = readonly [TicketWrite, ...TicketWrite[]];

/** What a command writes of its only ticket, or the reason why nothing changes. */
export type TicketWriteResult = Result<TicketWrite, DomainError>;

/** A decision, or the reason why nothing changes. */
export type DecisionResult = Result<Decision, DomainError>;
