import { toRequesterTicket, versionStamp } from '@reglament/domain';
import type { BulkWriter, Firestore } from 'firebase-admin/firestore';
import type { Played } from './run-scenario';

const stamped = <Value extends object>(value: Value) => ({ ...value, ...versionStamp });

/** Writes what was played on one ticket as the functions would have, except its mail: nobody waits for it. */
export const writePlayed = (
  database: Firestore,
  writer: BulkWriter,
  played: Played,
): readonly Promise<unknown>[] => {
  const last = played.at(-1) ?? played[0];
  const { ticket } = last;
  const home = database.doc(`tickets/${ticket.number}`);
  const portal = database.doc(`portal/${ticket.requester.uid}/tickets/${ticket.number}`);
  return [
    writer.set(home, stamped(ticket)),
    writer.set(portal, stamped(toRequesterTicket(ticket))),
    ...played.flatMap(({ event, message, note }) => [
      writer.set(home.collection('events').doc(event.id), stamped(event)),
      ...(message
        ? [writer.set(home.collection('messages').doc(message.id), stamped(message))]
        : []),
      ...(note ? [writer.set(home.collection('notes').doc(note.id), stamped(note))] : []),
    ]),
  ];
};
