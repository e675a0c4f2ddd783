import {
  upgradeEvent,
  upgradeMessage,
  upgradeNote,
  upgradeRequesterTicket,
  upgradeThread,
  upgradeTicket,
  upgradeTicketCounts,
  type Deadline,
} from '@reglament/domain';
import { ensureCalendar } from './calendars';
import { documentParser } from './parse-document';
import type { DocumentParser } from './snapshot';

/** Wraps a parser so that it also fetches the calendar version of the document's deadline. */
const withCalendar =
  <Item extends { readonly deadline: Deadline }>(
    parse: DocumentParser<Item>,
  ): DocumentParser<Item> =>
  (raw, id) => {
    const item = parse(raw, id);
    if (item) ensureCalendar(item.deadline);
    return item;
  };

/** Parsers of the documents that clients read; each accepts every schema version. */
export const parseTicket = withCalendar(documentParser(upgradeTicket, 'ticket'));
export const readMessage = documentParser(upgradeMessage, 'message');
export const readNote = documentParser(upgradeNote, 'note');
export const readEvent = documentParser(upgradeEvent, 'event');
export const readThread = documentParser(upgradeThread, 'thread');
export const readTicketCounts = documentParser(upgradeTicketCounts, 'count of tickets');
export const readPortalTicket = withCalendar(
  documentParser(upgradeRequesterTicket, 'ticket of the portal'),
);
