import type { ReceiptSource, Ticket } from '@reglament/domain';

/** Converts a ticket to the input of SLA badges, timelines and receipts. */
export const toReceiptSource = (ticket: Ticket): ReceiptSource => ({ ...ticket, ...ticket.clock });
