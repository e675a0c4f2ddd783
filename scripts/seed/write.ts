import {
  extendThread,
  searchAudiences,
  searchDocumentOf,
  searchId,
  toRequesterTicket,
  versionStamp,
  type Thread,
} from '@reglament/domain';
import type { BulkWriter, Firestore } from 'firebase-admin/firestore';
import type { TicketHistory } from './run-scenario';

const withVersion = <Value extends object>(value: Value) => ({ ...value, ...versionStamp });

/** Writes the history of one ticket as the functions would, without its emails. */
export const writeHistory = (
  database: Firestore,
  writer: BulkWriter,
  history: TicketHistory,
): readonly Promise<unknown>[] => {
  const last = history.at(-1) ?? history[0];
  const { ticket } = last;
  const ticketRef = database.doc(`tickets/${ticket.number}`);
  const portalRef = database.doc(`portal/${ticket.requester.uid}/tickets/${ticket.number}`);
  return [
    writer.set(ticketRef, withVersion(ticket)),
    writer.set(portalRef, withVersion(toRequesterTicket(ticket))),
    writer.set(database.doc(`threads/${ticket.number}`), withVersion(threadOf(history))),
    ...history.flatMap(({ event, message, note }) => [
      writer.set(ticketRef.collection('events').doc(event.id), withVersion(event)),
      ...(message
        ? [writer.set(ticketRef.collection('messages').doc(message.id), withVersion(message))]
        : []),
      ...(note ? [writer.set(ticketRef.collection('notes').doc(note.id), withVersion(note))] : []),
    ]),
  ];
};

const threadOf = ([first, ...others]: TicketHistory): Thread =>
  others.reduce(extendThread, extendThread(null, first));
/** Writes the search documents of one ticket as the functions would. */
export const writeSearch = (
  database: Firestore,
  writer: BulkWriter,
  history: TicketHistory,
): readonly Promise<unknown>[] => {
  const { ticket } = history.at(-1) ?? history[0];
  const messages = history.flatMap(({ message }) => message ?? []);
  const notes = history.flatMap(({ note }) => note ?? []);
  return searchAudiences.map(async (audience) => {
    const index = audience === 'staff' ? 'search' : `portal/${ticket.requester.uid}/search`;
    const document = searchDocumentOf(ticket, { messages, notes }, audience);
    return writer.set(database.doc(`${index}/${searchId(ticket)}`), withVersion(document));
  });
};
