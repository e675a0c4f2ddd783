import type { Actor } from '../access/actor';
import type { Attachment } from '../attachment/schema';
import type { Refusal } from '../error';
import type { MailWishes } from '../person/wishes';
import type { Calendars } from '../regulation/calendars';
import type { Regulation } from '../regulation/schema';
import type { Result } from '../result';
import type { OutgoingMail, TicketEvent } from './event';
import type { Message, Note, Ticket } from './schema';

/** What every decision is made from, besides the ticket and the command. */
export interface DecisionContext {
  /** The instant of the decision, epoch milliseconds. */
  readonly now: number;
  readonly actor: Actor;
  readonly regulation: Regulation;
  readonly calendars: Calendars;
  /** The pictures that the command sends along, by {@link attachable}; they go with its message. */
  readonly attachments?: readonly Attachment[];
  /** Which mails the requester wants; absent where nobody has said anything. */
  readonly wishes?: MailWishes;
}

/** All that one command writes, in one transaction. */
export interface Decision {
  readonly ticket: Ticket;
  readonly event: TicketEvent;
  readonly message: Message | null;
  readonly note: Note | null;
  readonly mail: readonly OutgoingMail[];
}

/** A decision, or the reason why nothing changes. */
export type Decides = Result<Decision, Refusal>;
