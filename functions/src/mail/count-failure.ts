import {
  afterFailure,
  canonicalAddress,
  currentEmailFailure,
  ok,
  scheduledId,
  systemActor,
  systemCommands,
  type DeliveryFailure,
  type QueuedEmail,
  type Suppression,
} from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { executeOnTicket } from '../runtime/execute-ticket';
import { retryOnConflict } from '../runtime/retry-on-conflict';
import { database } from '../store/database';
import { InternalError } from '../store/errors';
import { changePerson, readPerson } from '../store/people';
import { changeSuppression, readSuppression } from '../store/suppressions';

/** A failure of an email. */
export interface FailedEmail {
  readonly email: QueuedEmail;
  readonly failure: DeliveryFailure;
  /** What counts for the address; differs when delivery expired because of the service itself. */
  readonly cause?: DeliveryFailure['reason'];
  /** When the SMTP server took the email, or refused it; epoch milliseconds. */
  readonly sentAt: number;
  /** Whether delivery has ended; false for a notice of delay. */
  readonly isFinal: boolean;
}

/**
 * Records that an email did not arrive (clause 2.8): counts it for the address, tells the requester
 * once the address is suppressed, and notes it on the ticket. A repeat changes nothing. The caller
 * changes the email afterwards, so that a crash in between leads to a repeat.
 */
export const countFailure = async (failed: FailedEmail, deps: Deps): Promise<void> => {
  const suppression = await updateSuppression(failed);
  if (suppression?.state === 'suppressed') await tellRequester(failed, suppression);
  if (failed.isFinal || suppression?.state === 'suppressed') await noteOnTicket(failed, deps);
};

/** Counts a failure; returns the state of the address. */
async function updateSuppression({
  email,
  failure: { at, ...failure },
  cause: reason = failure.reason,
  sentAt,
}: FailedEmail): Promise<Suppression | null> {
  const address = canonicalAddress(email.to.address);
  if (address === null) return null;
  const { id: emailId, number } = email;
  const updated = await retryOnConflict(async (_attempt, timeoutSignal) => {
    const db = await database();
    const stored = await readSuppression(db, address);
    const counted = { address, emailId, number, reason, sentAt, at };
    const after = afterFailure(stored.suppression, counted);
    if (after === stored.suppression) return ok(after);
    const batch = db.batch();
    changeSuppression(batch, stored, after);
    timeoutSignal.throwIfAborted();
    await batch.commit();
    return ok(after);
  });
  if (!updated.ok) throw new InternalError('a failed email could not be counted');
  return updated.value;
}

/** Tells the requester that their address is suppressed, unless they know it or have another. */
async function tellRequester(
  { email: { to } }: FailedEmail,
  { address, reason, since: at, emailId, number }: Suppression,
): Promise<void> {
  const { uid } = to;
  // Notices to unknown senders belong to nobody and to no ticket.
  if (uid === null || number === null) return;
  const told = await retryOnConflict(async (_attempt, timeoutSignal) => {
    const db = await database();
    const before = await readPerson(db, uid);
    const known = before.emailFailure;
    const isKnown = known?.address === address && known.at >= at && known.testedAt === null;
    const emailFailure = { address, reason, at, emailId, number, testedAt: null };
    if (isKnown || currentEmailFailure({ ...before, emailFailure }) === null) return ok(null);
    const batch = db.batch();
    changePerson(db, batch, { uid, before, change: { emailFailure } });
    timeoutSignal.throwIfAborted();
    await batch.commit();
    return ok(null);
  });
  if (!told.ok) throw new InternalError('a requester could not be told of a failed email');
}

/** The event id is derived from the email, so that a ticket has one for each. */
async function noteOnTicket({ email, failure }: FailedEmail, deps: Deps): Promise<void> {
  const { number } = email;
  if (number === null) return;
  const origin = {
    actor: systemActor,
    idempotencyKey: null,
    rateLimit: null,
    channel: 'email',
  } as const;
  const { reason, at } = failure;
  const input = {
    commandId: scheduledId('email-failed', email.id),
    emailFailure: { reason, address: email.to.address, at },
  };
  const definition = systemCommands.definitionOf('recordEmailFailure');
  const noted = await executeOnTicket(origin, { definition, input, number }, deps);
  const isKnown = noted.ok || ['command-reused', 'not-found'].includes(noted.error.code);
  if (!isKnown) throw new InternalError('a failed email could not be noted on its ticket');
}
