import { upgradeMail, type DeliveryFailure, type QueuedEmail } from '@reglament/domain';
import type {
  DocumentReference,
  DocumentSnapshot,
  Firestore,
  QueryDocumentSnapshot,
  Timestamp,
  WriteBatch,
} from 'firebase-admin/firestore';
import { pagesOf } from './paging';
import { paths } from './paths';
import { emailDocument } from './stored-document';

/** A queued email with its update time, the precondition of later writes. */
export interface StoredEmail {
  readonly ref: DocumentReference;
  readonly email: QueuedEmail;
  readonly updateTime: Timestamp;
}

/** A document that cannot be sent: gone, written for a newer reader, or invalid. */
type Unsendable = 'missing' | 'newer' | { readonly ref: DocumentReference; readonly at: Timestamp };

/** Parses a queued email. */
export const storedEmailOf = (snapshot: DocumentSnapshot): StoredEmail | Unsendable => {
  const { ref, updateTime } = snapshot;
  if (updateTime === undefined) return 'missing';
  const parsed = upgradeMail(snapshot.data());
  if (parsed.ok) return { ref, email: parsed.value, updateTime };
  return parsed.error.kind === 'newer' ? 'newer' : { ref, at: updateTime };
};

/** Reads a queued email by id. */
export const readEmail = async (db: Firestore, id: string): Promise<StoredEmail | Unsendable> =>
  storedEmailOf(await db.doc(paths.mail(id)).get());

/** Adds a new email to a batch; the commit fails with a conflict when its id exists. */
export const queueEmail = (db: Firestore, batch: WriteBatch, email: QueuedEmail): void => {
  batch.create(db.doc(paths.mail(email.id)), emailDocument(email));
};

/** Finds an email that was sent, by its Message-ID. */
export const findSentEmail = async (
  db: Firestore,
  messageId: string,
): Promise<StoredEmail | null> => {
  const found = db.collection(paths.mails).where('messageId', '==', messageId).limit(1);
  const [snapshot] = (await found.get()).docs;
  const stored = snapshot && storedEmailOf(snapshot);
  return stored && typeof stored === 'object' && 'email' in stored && stored.email.attempts > 0
    ? stored
    : null;
};

/** Iterates over emails whose next attempt is due, unparsed, in pages, longest due first. */
export const dueEmails = (db: Firestore, now: number): AsyncGenerator<QueryDocumentSnapshot[]> =>
  pagesOf(
    db
      .collection(paths.mails)
      .where('state', '==', 'pending')
      .where('nextAttemptAt', '<=', now)
      .orderBy('nextAttemptAt'),
  );

type EmailChange = Partial<QueuedEmail>;

/**
 * Leases an email to one sender and counts the attempt; fails when the email has changed. While
 * leased it is not due, so that no other sender takes it before the lease expires.
 */
export const leaseEmail = async (
  { ref, email, updateTime }: StoredEmail,
  lease: NonNullable<QueuedEmail['lease']>,
): Promise<StoredEmail> => {
  const change = { lease, nextAttemptAt: lease.until, attempts: email.attempts + 1 };
  const { writeTime } = await ref.update(change, { lastUpdateTime: updateTime });
  return { ref, email: { ...email, ...change }, updateTime: writeTime };
};

/** Ends delivery: the SMTP server has accepted the email; fails when the lease was lost. */
export const markSent = async ({ ref, updateTime }: StoredEmail, sentAt: number): Promise<void> => {
  const change: EmailChange = { state: 'sent', sentAt, nextAttemptAt: null, lease: null };
  await ref.update(change, { lastUpdateTime: updateTime });
};

/**
 * Records a failed attempt; fails when the lease was lost.
 * @param nextAttemptAt epoch milliseconds; null ends delivery
 */
export const recordFailure = async (
  { ref, updateTime }: StoredEmail,
  failure: DeliveryFailure,
  nextAttemptAt: number | null,
): Promise<void> => {
  const state = nextAttemptAt === null ? 'failed' : 'pending';
  const change: EmailChange = { state, failure, nextAttemptAt, lease: null };
  await ref.update(change, { lastUpdateTime: updateTime });
};

/** Records that an email was returned; fails when it has changed. */
export const markBounced = async (
  { ref, updateTime }: StoredEmail,
  failure: DeliveryFailure,
): Promise<void> => {
  const change: EmailChange = { state: 'failed', failure };
  await ref.update(change, { lastUpdateTime: updateTime });
};

/** Ends delivery of an email whose address is suppressed; fails when it has changed. */
export const markSuppressed = async (
  { ref, updateTime }: StoredEmail,
  failure: DeliveryFailure,
): Promise<void> => {
  const change: EmailChange = { state: 'suppressed', failure, nextAttemptAt: null };
  await ref.update(change, { lastUpdateTime: updateTime });
};

/** Ends delivery of an invalid document, which would otherwise be found by every sweep. */
export const discardUnreadable = async (
  { ref, at }: Exclude<Unsendable, string>,
  now: number,
): Promise<void> => {
  const failure: DeliveryFailure = { reason: 'unreadable', code: null, at: now };
  const change: EmailChange = { state: 'failed', failure, nextAttemptAt: null };
  await ref.update(change, { lastUpdateTime: at });
};
