import type { receiptLine } from '../receipt/line';
import type { Ticket } from '../ticket/schema';
import type { NotificationType } from './types';

/** The intent to tell somebody of something; the commit decides by which channels. */
export interface Notification {
  /** Repeats with the command, so that nothing is sent twice. */
  readonly id: string;
  readonly type: NotificationType;
  readonly recipient: Ticket['requester'];
  readonly data: Pick<Ticket, 'number' | 'language' | 'subject' | 'deadline'> & {
    readonly text: string | null;
    /** The receipt of the deadline, line by line; empty where no deadline is stated. */
    readonly receipt: ReturnType<typeof receiptLine>[];
  };
}
