import {
  emailFor,
  type Decision,
  type EmailContext,
  type QueuedEmail,
  type TicketWrite,
} from '@reglament/domain';
import type { Firestore, WriteBatch } from 'firebase-admin/firestore';
import type { ReadDocument } from './batched-reads';
import { countMacro } from './macros';
import { queueEmail } from './mail-queue';
import { paths } from './paths';
import { personOf } from './people';
import { projections, type ProjectedTicket, type ProjectionWrite } from './projections';
import { eventDocument, messageDocument, noteDocument, ticketDocument } from './stored-document';
import { addToCounts } from './ticket-counts';
import type { StoredTicket } from './tickets';
import { attachUpload, type StoredUpload } from './uploads';

/** Decision with the documents it was made from. */
export interface CommitInput {
  readonly decision: Decision;
  /** Tickets as read, by number; a missing ticket is new. */
  readonly stored: ReadonlyMap<string, StoredTicket & ProjectedTicket>;
  /** Uploads to attach to the first message. */
  readonly uploads: readonly (StoredUpload | null)[];
  readonly emails: readonly QueuedEmail[];
}

/**
 * Adds the writes of a decision to a batch. Preconditions fail the commit when a ticket has changed
 * since it was read or an id exists (optimistic concurrency).
 */
export const writeDecision = async (
  db: Firestore,
  batch: WriteBatch,
  { decision, stored, uploads, emails }: CommitInput,
): Promise<void> => {
  for (const write of decision) {
    const before = stored.get(write.ticket.number) ?? null;
    writeTicket(db, batch, { write, before });
    for (const project of projections) {
      for (const derived of project(before, write)) await writeProjection(db, batch, derived);
    }
  }
  const [{ ticket }] = decision;
  for (const upload of uploads) if (upload) attachUpload(batch, upload, ticket.number);
  for (const email of emails) queueEmail(db, batch, email);
};

async function writeProjection(
  db: Firestore,
  batch: WriteBatch,
  write: ProjectionWrite,
): Promise<void> {
  const ref = db.doc(write.path);
  if ('changes' in write) await addToCounts(db, batch, write);
  else if (write.data === null) batch.delete(ref);
  else batch.set(ref, write.data, { merge: write.merge ?? false });
}

interface Change {
  readonly write: TicketWrite;
  readonly before: StoredTicket | null;
}

function writeTicket(db: Firestore, batch: WriteBatch, { write, before }: Change): void {
  const { ticket, event, message, note } = write;
  const { number } = ticket;
  const ref = db.doc(paths.ticket(number));
  if (before === null) batch.create(ref, ticketDocument(ticket));
  else batch.update(ref, { ...ticketDocument(ticket) }, { lastUpdateTime: before.updateTime });
  batch.create(db.doc(paths.event(number, event.id)), eventDocument(event));
  if (event.macro) countMacro(db, batch, event.macro.id);
  if (message) batch.create(db.doc(paths.message(number, message.id)), messageDocument(message));
  if (note) batch.create(db.doc(paths.note(number, note.id)), noteDocument(note));
}

/**
 * Builds the emails of a decision by the mail preferences of the recipients, to their current
 * addresses. Both are read outside the commit, so a concurrent change applies from the next command
 * on.
 */
export const emailsOf = async (
  read: ReadDocument,
  decision: Decision,
  options: Omit<EmailContext, 'preferences'>,
): Promise<readonly QueuedEmail[]> => {
  const notifications = decision.flatMap((write) => write.notifications);
  const emails = notifications.map(async (notification) => {
    const { recipient } = notification;
    if (recipient.uid === null) return emailFor(notification, { ...options, preferences: {} });
    const person = personOf(await read(paths.person(recipient.uid)));
    const email = person.email || recipient.email;
    const current = { ...notification, recipient: { ...recipient, email } };
    return emailFor(current, { ...options, preferences: person.mail });
  });
  return (await Promise.all(emails)).filter((email) => email !== null);
};
