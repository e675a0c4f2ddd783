import {
  eventSchema,
  messageSchema,
  noteSchema,
  portalTicketSchema,
  ticketSchema,
  type Deadline,
} from '@reglament/domain';
import { needCalendarOf } from './calendars';
import { documentParser } from './parse-document';
import type { DocumentParser } from './snapshot';

/** A reader that has the calendar fetched by which the deadline in a document was computed. */
const withCalendar =
  <Item extends { readonly deadline: Deadline }>(
    read: DocumentParser<Item>,
  ): DocumentParser<Item> =>
  (raw, id) => {
    const item = read(raw, id);
    if (item) needCalendarOf(item.deadline);
    return item;
  };

/** Readers of the documents that clients see; each checks by the domain's schema. */
export const readTicket = withCalendar(documentParser(ticketSchema, 'ticket'));
export const readMessage = documentParser(messageSchema, 'message');
export const readNote = documentParser(noteSchema, 'note');
export const readEvent = documentParser(eventSchema, 'event');
export const readPortalTicket = withCalendar(
  documentParser(portalTicketSchema, 'ticket of the portal'),
);
