import {
  attachedPictures,
  classifySmtpFailure,
  emailHeaders,
  emailThread,
  isExpired,
  normaliseLine,
  renderEmail,
  replyAddressOf,
  retryAt,
  zooportalCalendar,
  type DeliveryFailure,
  type QueuedEmail,
  type SmtpFailure,
} from '@reglament/domain';
import { replyTag } from '../inbound/reply-token';
import type { Deps } from '../runtime/deps';
import { failPoint } from '../runtime/fail-point';
import { logAlarm, logUnreadable } from '../runtime/log';
import { database } from '../store/database';
import { databaseErrorKind } from '../store/errors';
import { readFile } from '../store/files';
import {
  discardUnreadable,
  leaseEmail,
  markSent,
  markSuppressed,
  recordFailure,
  type StoredEmail,
  type storedEmailOf,
} from '../store/mail-queue';
import { readSuppression } from '../store/suppressions';
import { countFailure, type FailedEmail } from './count-failure';
import type { MailSettings } from './mail-settings';
import type { EmailPicture, Mailer, OutgoingEmail } from './mailer';
import { unsubscribeToken } from './unsubscribe-token';

/** Dependencies of a sender. */
export interface SenderDeps extends Deps {
  readonly mailer: Mailer;
  readonly settings: Omit<MailSettings, 'smtpUrl'>;
}

/**
 * Outcome of sending one email: `retry` for a temporary failure of this email, `offline` for one
 * that other emails would have as well, `suppressed` when its address has failed before, `skipped`
 * when it is not due or another sender has it.
 */
export type SendOutcome = 'sent' | 'retry' | 'offline' | 'failed' | 'suppressed' | 'skipped';

/**
 * Lease of a sender, milliseconds; longer than the time limits of sending and of the function, so
 * that it expires only after its sender has ended.
 */
const LEASE_MS = 600_000;

/** Tolerated difference between the clocks of the command and of the sender, milliseconds. */
const CLOCK_TOLERANCE_MS = 5_000;

/**
 * Sends one email if it is due. A lease, taken by a conditional write, keeps other senders away.
 * After a crash the lease expires and the email is sent once more with the same Message-ID, because
 * it is unknown whether the server had accepted it.
 */
export const sendEmail = async (
  stored: ReturnType<typeof storedEmailOf>,
  deps: SenderDeps,
): Promise<SendOutcome> => {
  if (typeof stored === 'string') return 'skipped';
  try {
    if (!('email' in stored)) return await discard(stored, deps);
    const { state, nextAttemptAt } = stored.email;
    const isPending = state === 'pending' && nextAttemptAt !== null;
    return isPending && nextAttemptAt <= deps.now() + CLOCK_TOLERANCE_MS
      ? await attempt(stored, deps)
      : 'skipped';
  } catch (error) {
    // Another sender has taken the email.
    if (databaseErrorKind(error) === 'conflict') return 'skipped';
    throw error;
  }
};

async function discard(
  unreadable: Parameters<typeof discardUnreadable>[0],
  { now }: SenderDeps,
): Promise<SendOutcome> {
  await discardUnreadable(unreadable, now());
  logUnreadable('email', [unreadable.ref.id]);
  return 'failed';
}

async function attempt(stored: StoredEmail, deps: SenderDeps): Promise<SendOutcome> {
  const startedAt = deps.now();
  if (isExpired(stored.email, startedAt)) {
    const failure: DeliveryFailure = { reason: 'expired', code: null, at: startedAt };
    return endFailed(stored, { failure, cause: 'unreachable' }, deps);
  }
  if (await isSuppressed(stored, deps)) return 'suppressed';
  const owner = Buffer.from(deps.random(8)).toString('hex');
  const lease = { owner, until: startedAt + LEASE_MS };
  const leased = await leaseEmail(stored, lease, deps.settings.version);
  failPoint('sendEmail:before-send');
  const pictures = await picturesOf(leased.email);
  const sent = await deps.mailer.send({ ...outgoingEmail(leased.email, deps), pictures });
  failPoint('sendEmail:after-send');
  if (!sent.ok) return recordFailed(leased, sent.error, deps);
  await markSent(leased, deps.now());
  return 'sent';
}

/** Ends delivery to a suppressed address (clause 2.8); a test message lifts that before. */
async function isSuppressed(stored: StoredEmail, deps: SenderDeps): Promise<boolean> {
  const { email } = stored;
  const { suppression } = await readSuppression(await database(), email.to.address);
  if (suppression?.state !== 'suppressed') return false;
  const at = deps.now();
  const failure: DeliveryFailure = { reason: suppression.reason, code: null, at };
  await countFailure({ email, failure, sentAt: at, isFinal: true }, deps);
  await markSuppressed(stored, failure);
  return true;
}

async function recordFailed(
  leased: StoredEmail,
  smtp: SmtpFailure,
  deps: SenderDeps,
): Promise<SendOutcome> {
  const at = deps.now();
  const { isPermanent, reason } = classifySmtpFailure(smtp);
  const failure: DeliveryFailure = { reason, code: smtp.code, at };
  if (isPermanent) return endFailed(leased, { failure, cause: reason }, deps);
  const next = retryAt(leased.email, { now: at, random: fractionOf(deps.random) });
  if (next === null) {
    return endFailed(leased, { failure: { ...failure, reason: 'expired' }, cause: reason }, deps);
  }
  await recordFailure(leased, failure, next);
  if (reason === 'deferred') return 'retry';
  logAlarm(`emails wait: ${reason}, SMTP code ${smtp.code ?? 'none'}`);
  return 'offline';
}

async function endFailed(
  stored: StoredEmail,
  { failure, cause }: Required<Pick<FailedEmail, 'failure' | 'cause'>>,
  deps: SenderDeps,
): Promise<SendOutcome> {
  const { email } = stored;
  await countFailure({ email, failure, cause, sentAt: failure.at, isFinal: true }, deps);
  await recordFailure(stored, failure, null);
  return 'failed';
}

/** Returns a uniform number in [0, 1) from four random bytes. */
const fractionOf = (random: SenderDeps['random']): number =>
  Buffer.from(random(4)).readUInt32BE() / 2 ** 32;

/** Reads the pictures of an email; one that was removed meanwhile is left out. */
async function picturesOf({ pictures }: QueuedEmail): Promise<EmailPicture[]> {
  const read: EmailPicture[] = [];
  for (const { id, name, type } of attachedPictures(pictures)) {
    const bytes = await readFile(id, 'original');
    if (bytes !== null) read.push({ name, type, bytes });
  }
  return read;
}

/** Renders an email for the SMTP server. */
const outgoingEmail = (
  email: QueuedEmail,
  { settings, site }: SenderDeps,
): Omit<OutgoingEmail, 'pictures'> => {
  const { origin } = site();
  const replyTo = replyAddress(email, settings) ?? settings.replyTo;
  return {
    from: { name: normaliseLine(settings.fromName[email.language]), address: settings.from },
    to: { name: email.to.name, address: email.to.address },
    replyTo,
    content: renderEmail(email, {
      siteOrigin: origin,
      timeZone: zooportalCalendar.timeZone,
      acceptsReplies: replyTo !== null,
      templates: settings.templates,
    }),
    thread: emailThread(email, new URL(origin).hostname),
    headers: emailHeaders(email, {
      siteOrigin: origin,
      unsubscribeToken: unsubscribeTokenOf(email, settings),
    }),
    date: email.createdAt,
  };
};

/** The keyed reply address of an email; null for people without an account, who cannot use it. */
function replyAddress(
  { number, to: { uid } }: QueuedEmail,
  { site, secret }: SenderDeps['settings'],
): string | null {
  if (number === null || uid === null || site === null || secret === null) return null;
  return replyAddressOf({ number, tag: replyTag(secret, number, uid) }, site);
}

/** Null for emails without a preference, and for people without an account. */
function unsubscribeTokenOf(
  { to: { uid }, preference }: QueuedEmail,
  { secret }: SenderDeps['settings'],
): string | null {
  if (uid === null || preference === null || secret === null) return null;
  return unsubscribeToken(secret, { uid, preference });
}
