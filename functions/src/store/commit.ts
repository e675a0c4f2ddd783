import { emailFor, type Decision, type QueuedEmail, type TicketWrite } from '@reglament/domain';
import type { Firestore, WriteBatch } from 'firebase-admin/firestore';
import { paths } from './paths';
import { readPerson } from './people';
import { projections } from './projections';
import {
  emailDocument,
  eventDocument,
  messageDocument,
  noteDocument,
  ticketDocument,
} from './stored-document';
import type { StoredTicket } from './tickets';
import { attachUpload, type StoredUpload } from './uploads';

/** A decision with what it was made from. */
export interface CommitInput {
  readonly decision: Decision;
  /** The tickets as they were read, by number; a ticket that is missing is new. */
  readonly stored: ReadonlyMap<string, StoredTicket>;
  /** The files that the first message takes; all of them were found. */
  readonly uploads: readonly (StoredUpload | null)[];
  readonly emails: readonly QueuedEmail[];
}

/**
 * Adds all that was decided to a commit, on condition that every ticket is still the one that was read
 * and that nothing else has the same id. No lock is held while deciding: of two agents who act on one
 * ticket the later one decides again.
 */
export const writeDecision = (
  db: Firestore,
  batch: WriteBatch,
  { decision, stored, uploads, emails }: CommitInput,
): void => {
  for (const write of decision) {
    const before = stored.get(write.ticket.number) ?? null;
    writeTicket(db, batch, { write, before });
    for (const project of projections) {
      const written = project(before?.ticket ?? null, write);
      for (const { path, data } of written) batch.set(db.doc(path), data);
    }
  }
  const [{ ticket }] = decision;
  for (const upload of uploads) if (upload) attachUpload(batch, upload, ticket.number);
  for (const email of emails) batch.create(db.doc(paths.mail(email.id)), emailDocument(email));
};

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
  if (message) batch.create(db.doc(paths.message(number, message.id)), messageDocument(message));
  if (note) batch.create(db.doc(paths.note(number, note.id)), noteDocument(note));
}

/**
 * The emails of a decision, by the preferences of their recipients. These are read only where somebody
 * is told of something, and not guarded by the commit: a preference that changes within the
 * milliseconds of a command counts from the next one on.
 */
export const emailsOf = async (
  db: Firestore,
  decision: Decision,
  by: { readonly host: string; readonly now: number },
): Promise<readonly QueuedEmail[]> => {
  const notifications = decision.flatMap((write) => write.notifications);
  const emails = notifications.map(async (notification) => {
    const { uid } = notification.recipient;
    const preferences = uid === null ? {} : (await readPerson(db, uid)).mail;
    return emailFor(notification, { ...by, preferences });
  });
  return (await Promise.all(emails)).filter((email) => email !== null);
};
