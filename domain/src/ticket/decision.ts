import type { Actor } from '../access/actor';
import type { Attachment } from '../attachment/schema';
import type { DomainError } from '../error';
import type { Notification } from '../notification/notification';
import type { Calendars } from '../regulation/calendars';
import type { Regulation } from '../regulation/schema';
import type { Result } from '../result';
import type { TicketEvent } from './event';
import type { Message, Note } from './message';
import type { Ticket } from './schema';

/** The channel of a command. */
export type Channel = Ticket['channel'];

/** The requester of a ticket; `uid` is null without an account. */
export type Requester = Ticket['requester'];

/** Inputs of a decision besides the ticket and the command. */
export interface DecisionContext {
  /** The time of the decision, epoch milliseconds. */
  readonly now: number;
  readonly actor: Actor;
  readonly channel: Channel;
  /** The requester on whose behalf the actor submits; absent for the actor. */
  readonly onBehalfOf?: Requester;
  /** When the request came, if before the decision; the deadline counts from it. */
  readonly receivedAt?: number;
  /** The call by which the request came. */
  readonly call?: NonNullable<Ticket['call']>;
  readonly regulation: Regulation;
  readonly calendars: Calendars;
  /** Quotes and signature of the email that the message comes from, shown collapsed. */
  readonly quoted?: string | null;
  /** Validated attachments of the command's message, see {@link attachable}. */
  readonly attachments?: readonly Attachment[];
  /** Related tickets named by the command, in its order, without missing ones. */
  readonly related?: readonly Ticket[];
}

/** The writes for one ticket. */
export interface TicketWrite {
  readonly ticket: Ticket;
  readonly event: TicketEvent;
  readonly message: Message | null;
  readonly note: Note | null;
  readonly notifications: readonly Notification[];
}

/** All writes of a command, in one transaction; the first ticket is its result. */
export type Decision = readonly [TicketWrite, ...TicketWrite[]];

/** The writes of a single-ticket command, or an error. */
export type TicketWriteResult = Result<TicketWrite, DomainError>;

/** A decision, or an error. */
export type DecisionResult = Result<Decision, DomainError>;
