import { upgradeTicket, type Ticket } from '@reglament/domain';
import type {
  DocumentReference,
  DocumentSnapshot,
  Firestore,
  Timestamp,
} from 'firebase-admin/firestore';
import { upgradeMemory, type Memory } from './memory';
import { parseDocument } from './parse';
import { paths } from './paths';
import { memberOf, type Member } from './staff';
import { storedUploadOf, type StoredUpload } from './uploads';

/** A ticket as it was read; a commit that changes it holds only while it is still the same. */
export interface StoredTicket {
  readonly ticket: Ticket;
  readonly updateTime: Timestamp;
}

/** What a command finds before it decides. */
export interface Before {
  readonly member: Member | null;
  readonly memory: Memory | null;
  readonly stored: StoredTicket | null;
  /** Whether something on the ticket has the id of this command already. */
  readonly isIdTaken: boolean;
  /** Names the rules in force. */
  readonly pointer: DocumentSnapshot;
  /** The files that the command names, in its order; null for one that is not there. */
  readonly uploads: readonly (StoredUpload | null)[];
}

interface Question {
  readonly uid: string;
  readonly commandId: string;
  /** Absent for a command that makes its ticket. */
  readonly number: string | undefined;
  readonly attachments: readonly string[];
}

/** Reads all that a command needs to know of its actor, its ticket and itself, in one request. */
export const readBefore = async (
  db: Firestore,
  { uid, commandId, number, attachments }: Question,
): Promise<Before> => {
  const about = [paths.config('inForce'), paths.member(uid), paths.memory(uid, commandId)].map(
    (path) => db.doc(path),
  );
  const onTicket =
    number === undefined
      ? []
      : [db.doc(paths.ticket(number)), db.doc(paths.event(number, commandId))];
  const files = attachments.map((id) => db.doc(paths.upload(id)));
  const found = await db.getAll(...about, ...onTicket, ...files);
  const [pointer, member, memory, ...others] = found;
  const [ticket, event] = others.slice(0, onTicket.length);
  if (!pointer || !member || !memory) throw new RangeError('fewer documents than asked for');
  return {
    member: memberOf(member),
    memory: parseDocument(upgradeMemory, memory),
    stored: ticket ? storedTicketOf(ticket) : null,
    isIdTaken: event?.exists ?? false,
    pointer,
    uploads: others.slice(onTicket.length).map(storedUploadOf),
  };
};

type Snapshot = Awaited<ReturnType<DocumentReference['get']>>;

/** A ticket with the time of its last change; null when there is none. */
export const storedTicketOf = (snapshot: Snapshot): StoredTicket | null => {
  const ticket = parseDocument(upgradeTicket, snapshot);
  return ticket && snapshot.updateTime ? { ticket, updateTime: snapshot.updateTime } : null;
};

/** A ticket by its number. */
export const readTicket = async (db: Firestore, number: string): Promise<StoredTicket | null> =>
  storedTicketOf(await db.doc(paths.ticket(number)).get());
