import { MAX_EMAIL_BYTES } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { failPoint } from '../runtime/fail-point';
import { logAlarm, logError } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { database } from '../store/database';
import { databaseErrorKind, StorageError } from '../store/errors';
import { acquireLease, type Lease } from '../store/lease';
import { openFailure, openMailbox, type Mailbox, type MailboxMessage } from './imap-mailbox';
import { imapSettings } from './imap-settings';
import { deployedPorts, type Inbound, type InboundPorts } from './ports';
import { takeEmail } from './take-email';

/** What polling needs besides the database; tests replace parts of it. */
export interface PollPorts {
  readonly open: () => Promise<Mailbox>;
  readonly ports: InboundPorts;
}

/**
 * Duration of the lease, milliseconds; renewed before each message. Short, so that polling goes on
 * soon after a crash; a message that takes longer is recognised as a duplicate by the next poll.
 */
const LEASE_MS = 180_000;

/** Maximum number of messages of a run. */
const MAX_MESSAGES = 200;

/** Maximum number of connections of a run, of which all but the last one broke. */
const MAX_CONNECTIONS = 5;

/** Age from which a message that cannot be taken is put aside, milliseconds. */
const GIVE_UP_MS = 24 * 3_600_000;

interface Poll extends PollPorts {
  readonly inbound: Inbound;
  readonly lease: Lease;
  readonly until: number;
  /** Ids of the messages that were begun in this run. */
  readonly begun: Set<string>;
  readonly count: (outcome: string) => void;
}

/** Polls the mailbox of the settings; nothing without one. */
export const pollMailbox = async (deps: Deps, until: number): Promise<RunStats> => {
  const settings = imapSettings();
  if (settings === null) return {};
  const open = async () => openMailbox(settings);
  return pollMailboxWith({ open, ports: deployedPorts() }, deps, until);
};

/**
 * Takes the messages of an inbox, oldest first and one at a time: each is stored and processed as by
 * the webhook, then moved to a folder. What a crash leaves in the inbox comes again and is recognised
 * as a duplicate, so that nothing about the mailbox has to be remembered between runs. A lease keeps
 * other pollers away. A message that fails stays, does not stop the others, and is put aside after a
 * day.
 */
export const pollMailboxWith = async (
  { open, ports }: PollPorts,
  deps: Deps,
  until: number,
): Promise<RunStats> => {
  const options = { name: 'pollMailbox', ms: LEASE_MS, now: deps.now };
  const lease = await acquireLease(await database(), options);
  if (lease === null) return { busy: 1 };
  const counts: Record<string, number> = { taken: 0, failed: 0 };
  const count = (outcome: string) => void (counts[outcome] = (counts[outcome] ?? 0) + 1);
  const inbound = { ports, deps };
  const poll: Poll = { open, ports, inbound, lease, until, begun: new Set(), count };
  try {
    for (let connections = 1; connections <= MAX_CONNECTIONS; connections += 1)
      if (!(await isInterrupted(poll))) break;
    return counts;
  } finally {
    await lease.release();
  }
};

/** Takes messages over one connection; true when it broke and another one may help. */
async function isInterrupted(poll: Poll): Promise<boolean> {
  const mailbox = await openOrReport(poll);
  if (mailbox === null) return false;
  try {
    for (const message of await mailbox.list(MAX_MESSAGES)) {
      if (poll.inbound.deps.now() >= poll.until || !(await poll.lease.renew())) return false;
      await takeOrKeep(message, mailbox, poll);
      if (!mailbox.isUsable()) return true;
    }
    return false;
  } catch (error) {
    if (mailbox.isUsable()) throw error;
    logError('pollMailbox', error);
    return true;
  } finally {
    await mailbox.close();
  }
}

async function openOrReport({ open, count }: Poll): Promise<Mailbox | null> {
  try {
    return await open();
  } catch (error) {
    logAlarm(openFailure(error));
    count('offline');
    return null;
  }
}

async function takeOrKeep(message: MailboxMessage, mailbox: Mailbox, poll: Poll): Promise<void> {
  // Begun over a connection that broke.
  if (poll.begun.has(message.id)) return giveUpOld(message, mailbox, poll);
  poll.begun.add(message.id);
  try {
    poll.count(await take(message, mailbox, poll));
  } catch (error) {
    // Without the database or the storage no message can be taken.
    if (databaseErrorKind(error) === 'unavailable' || error instanceof StorageError) throw error;
    logError('pollMailbox', error);
    poll.count('failed');
    if (mailbox.isUsable()) await giveUpOld(message, mailbox, poll);
  }
}

async function take(
  { uid, bytes }: MailboxMessage,
  mailbox: Mailbox,
  { inbound }: Poll,
): Promise<string> {
  const raw = bytes > MAX_EMAIL_BYTES ? 'too-large' : await mailbox.download(uid);
  if (raw === null) return 'gone';
  if (raw === 'too-large' || raw.length > MAX_EMAIL_BYTES) {
    await mailbox.move(uid, 'Too large');
    logAlarm(`an email of ${bytes} bytes was not taken: it is in the folder "Too large"`);
    return 'tooLarge';
  }
  await takeEmail(raw, 'imap', inbound);
  failPoint('pollMailbox:before-move');
  await mailbox.move(uid, 'Taken');
  return 'taken';
}

/** Puts a message aside that could not be taken for a day; nothing is lost. */
async function giveUpOld(
  { uid, arrivedAt }: MailboxMessage,
  mailbox: Mailbox,
  { inbound: { deps }, count }: Poll,
): Promise<void> {
  if (deps.now() - arrivedAt < GIVE_UP_MS) return;
  try {
    await mailbox.move(uid, 'Failed');
    logAlarm('an email could not be taken for a day: it is in the folder "Failed"');
    count('gaveUp');
  } catch (error) {
    logError('pollMailbox', error);
  }
}
