import {
  upgradeEvent,
  upgradeMessage,
  upgradeNote,
  upgradeRequesterTicket,
  upgradeTicket,
  type Deadline,
} from '@reglament/domain';
import { ensureCalendar } from './calendars';
import { documentParser } from './parse-document';
import type { DocumentParser } from './snapshot';

/** A reader that has the calendar fetched by which the deadline in a document was computed. */
const withCalendar =
  <Item extends { readonly deadline: Deadline }>(
    read: DocumentParser<Item>,
  ): DocumentParser<Item> =>
  (raw, id) => {
    const item = read(raw, id);
    if (item) ensureCalendar(item.deadline);
    return item;
  };

/** Readers of the documents that clients see; each takes documents of any version. */
export const parseTicket = withCalendar(documentParser(upgradeTicket, 'ticket'));
export const readMessage = documentParser(upgradeMessage, 'message');
export const readNote = documentParser(upgradeNote, 'note');
export const readEvent = documentParser(upgradeEvent, 'event');
export const readPortalTicket = withCalendar(
  documentParser(upgradeRequesterTicket, 'ticket of the portal'),
);
