import { eventSchema } from '../ticket/event';
import { messageSchema, noteSchema } from '../ticket/message';
import { portalTicketSchema, ticketSchema } from '../ticket/schema';
import { threadSchema } from '../ticket/thread';
import { ticketCountsSchema } from '../view/counts';
import { categorisedFromV1, eventFromV1, ticketFromV1 } from './from-v1';
import { storedReader } from './reader';

/** Reads `tickets/{number}` of any version. */
export const upgradeTicket = storedReader(ticketSchema, { 1: ticketFromV1 });

/** Reads `portal/{uid}/tickets/{number}` of any version. */
export const upgradeRequesterTicket = storedReader(portalTicketSchema, { 1: categorisedFromV1 });

/** Reads `tickets/{number}/messages/{id}` of any version. */
export const upgradeMessage = storedReader(messageSchema);

/** Reads `tickets/{number}/notes/{id}` of any version. */
export const upgradeNote = storedReader(noteSchema);

/** Reads `tickets/{number}/events/{id}` of any version. */
export const upgradeEvent = storedReader(eventSchema, { 1: eventFromV1 });

/** Reads `threads/{number}` of any version. */
export const upgradeThread = storedReader(threadSchema);

/** Reads `ticketCounts/{id}` of any version. */
export const upgradeTicketCounts = storedReader(ticketCountsSchema);
