import {
  eventSchema,
  messageSchema,
  noteSchema,
  portalTicketSchema,
  ticketSchema,
} from '@reglament/domain';
import { documentParser } from './parse-document';

/** Readers of the documents that clients see; each checks by the domain's schema. */
export const readTicket = documentParser(ticketSchema, 'ticket');
export const readMessage = documentParser(messageSchema, 'message');
export const readNote = documentParser(noteSchema, 'note');
export const readEvent = documentParser(eventSchema, 'event');
export const readPortalTicket = documentParser(portalTicketSchema, 'ticket of the portal');
