import type { Receivable, Ticket } from '@reglament/domain';

/** A ticket in the shape that clocks, strips and receipts read. */
export const clocked = (ticket: Ticket): Receivable => ({ ...ticket, ...ticket.clock });
