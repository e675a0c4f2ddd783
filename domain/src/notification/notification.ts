import type { Attachment } from '../attachment/schema';
import type { receiptLine } from '../receipt/line';
import type { Message } from '../ticket/message';
import type { Ticket } from '../ticket/schema';
import type { NotificationType } from './types';

/** A reason of clause 2.7 in the requester's language. */
interface StatedReason {
  readonly title: string;
  readonly clause: string;
  /** When a deferred ticket returns to the queue, epoch milliseconds; null for a decline. */
  readonly until: number | null;
}

/** A notification to a requester; the commit chooses its channels. */
export interface Notification {
  /** Derived from the command id, so that a retry does not send it twice. */
  readonly id: string;
  readonly type: NotificationType;
  readonly recipient: Ticket['requester'];
  readonly data: Pick<Ticket, 'number' | 'language' | 'subject' | 'deadline'> & {
    readonly text: string | null;
    readonly format: Message['format'];
    /** The lines of the deadline receipt; empty if the type states no deadline. */
    readonly receipt: ReturnType<typeof receiptLine>[];
    /** The stated reason of a decline or a deferral (clause 2.7). */
    readonly reason: StatedReason | null;
    /** Pictures of the message that the email repeats. */
    readonly pictures: Attachment[];
  };
}
