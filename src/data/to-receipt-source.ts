import type { ReceiptSource, Ticket } from '@reglament/domain';

/** A ticket in the shape that clocks, strips and receipts read. */
export const toReceiptSource = (ticket: Ticket): ReceiptSource => ({ ...ticket, ...ticket.clock });
