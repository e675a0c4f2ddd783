import { isDeepStrictEqual } from 'node:util';
import { portalTicketOf, type CommandAnswer, type Decision } from '@reglament/domain';
import type { DocumentReference, Firestore, WriteBatch } from 'firebase-admin/firestore';
import type { StoredTicket } from './before';
import { memoryDocument, type Remembered } from './memory';
import { paths } from './paths';
import { slotDocument, type Slot } from './slots';
import {
  eventDocument,
  mailDocument,
  messageDocument,
  noteDocument,
  requesterViewDocument,
  ticketDocument,
} from './stored-document';
import { attachUpload, type StoredUpload } from './uploads';

/** A decision with what it was decided on. */
export interface Saving {
  readonly decision: Decision;
  /** The ticket that the decision was made from; null for a new one. */
  readonly before: StoredTicket | null;
  /** The command to remember with its answer; null for what the service does by itself. */
  readonly remembered: Remembered | null;
  /** The slot of the rate limit that the command takes. */
  readonly slot: Slot | null;
  /** The files that the message takes; all of them were found. */
  readonly uploads?: readonly (StoredUpload | null)[];
}

/**
 * Writes all that was decided in one atomic commit, on condition that the ticket is still the one
 * that was read and that nothing else has the same id. A commit whose condition fails writes nothing,
 * and the command is decided anew. This holds no lock while it decides: agents who act on the same
 * ticket do not wait for each other, only the later one decides again.
 */
export const save = async (
  db: Firestore,
  { decision, before, remembered, slot, uploads = [] }: Saving,
): Promise<CommandAnswer> => {
  const { ticket, event } = decision;
  const answer = { number: ticket.number, revision: ticket.revision };
  const batch = db.batch();
  if (slot) batch.create(slot.ref, slotDocument(slot));
  if (remembered) {
    const { uid, commandId } = remembered;
    const memory = memoryDocument(remembered, answer, event.at);
    batch.create(db.doc(paths.memory(uid, commandId)), memory);
  }
  writeTicket(batch, db.doc(paths.ticket(ticket.number)), { decision, before });
  writeProjection(db, batch, { decision, before });
  writeRecords(db, batch, decision);
  for (const upload of uploads) if (upload) attachUpload(batch, upload, ticket.number);
  await batch.commit();
  return answer;
};

type Step = Pick<Saving, 'decision' | 'before'>;

function writeTicket(batch: WriteBatch, ref: DocumentReference, { decision, before }: Step): void {
  if (before === null) batch.create(ref, ticketDocument(decision.ticket));
  else batch.update(ref, ticketDocument(decision.ticket), { lastUpdateTime: before.updateTime });
}

/** Written only when it differs: what requesters may not know of leaves no trace for them. */
function writeProjection(db: Firestore, batch: WriteBatch, { decision, before }: Step): void {
  const { ticket } = decision;
  const projection = portalTicketOf(ticket);
  if (before !== null && isDeepStrictEqual(projection, portalTicketOf(before.ticket))) return;
  batch.set(
    db.doc(paths.portalTicket(ticket.requester.uid, ticket.number)),
    requesterViewDocument(projection),
  );
}

function writeRecords(
  db: Firestore,
  batch: WriteBatch,
  { ticket: { number }, event, message, note, mail }: Decision,
): void {
  batch.create(db.doc(paths.event(number, event.id)), eventDocument(event));
  if (message) batch.create(db.doc(paths.message(number, message.id)), messageDocument(message));
  if (note) batch.create(db.doc(paths.note(number, note.id)), noteDocument(note));
  for (const one of mail) batch.create(db.doc(paths.mail(one.id)), mailDocument(one));
}
