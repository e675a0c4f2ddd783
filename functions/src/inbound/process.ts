import {
  MAX_INBOX_ATTEMPTS,
  nextInboxAttempt,
  screenEmail,
  type InboxReason,
  type InboxResult,
} from '@reglament/domain';
import { failPoint } from '../runtime/fail-point';
import { logAlarm } from '../runtime/log';
import { database } from '../store/database';
import { databaseErrorKind } from '../store/errors';
import {
  claimInboxRecord,
  finishInboxRecord,
  readInboxRecord,
  type StoredInboxRecord,
} from '../store/inbox';
import { processBounce } from './bounces';
import { deliver } from './deliver';
import { parseMessage, type ParsedMessage } from './parse-message';
import type { Inbound } from './ports';
import { quarantineStranger } from './unknown-sender';

/** What became of a record: its outcome, or `skipped` when there was nothing to do. */
type Processed = NonNullable<InboxResult['outcome']> | 'skipped';

/**
 * Processes a stored email once: classifies it, proves its sender, and executes the command of the
 * requester. Skips an email that has an outcome or is being processed. An exception leaves it for
 * the sweep.
 */
export const processEmail = async (id: string, inbound: Inbound): Promise<Processed> => {
  const db = await database();
  const stored = await readInboxRecord(db, id);
  const now = inbound.deps.now();
  if (stored === null || !isDue(stored, now)) return 'skipped';
  if (!(await isClaimed(stored, now))) return 'skipped';
  failPoint('inbound:after-claim');
  const result = await resultOf(stored, inbound);
  failPoint('inbound:before-outcome');
  await finishInboxRecord(db, id, result);
  return result.outcome ?? 'skipped';
};

const isDue = ({ record: { nextAttemptAt } }: StoredInboxRecord, now: number): boolean =>
  nextAttemptAt !== null && nextAttemptAt <= now;

async function isClaimed(stored: StoredInboxRecord, now: number): Promise<boolean> {
  const next = nextInboxAttempt(stored.record.attempts, now);
  try {
    await claimInboxRecord(await database(), stored, next);
    return true;
  } catch (error) {
    if (databaseErrorKind(error) === 'conflict') return false;
    throw error;
  }
}

const quarantined = (reason: InboxReason): InboxResult => ({
  outcome: 'quarantined',
  reason,
  number: null,
});

async function resultOf({ record }: StoredInboxRecord, inbound: Inbound): Promise<InboxResult> {
  if (record.attempts >= MAX_INBOX_ATTEMPTS) {
    logAlarm('an email could not be processed and is quarantined');
    return quarantined('processing-failed');
  }
  const message = await parseMessage(await inbound.ports.readRaw(record.rawHash));
  if (message === null || message.headers.length === 0)
    return { outcome: 'unparsable', reason: 'not-mime', number: null };
  const screened = screenEmail(message, inbound.ports.settings);
  if (!screened.ok) {
    const { outcome, reason } = screened.error;
    if (outcome !== 'automatic' || reason === 'own-message') return screened.error;
    return { ...screened.error, number: await processBounce(message, inbound) };
  }
  const known = { from: screened.value, authentication: 'pass' } as const;
  return { ...(await fromSender(message, record, { from: screened.value, inbound })), ...known };
}

async function fromSender(
  message: ParsedMessage,
  record: StoredInboxRecord['record'],
  { from, inbound }: { readonly from: string; readonly inbound: Inbound },
): Promise<InboxResult> {
  const [person, ...others] = await inbound.ports.sendersOf(await database(), from);
  if (person === undefined) return quarantineStranger(message, record, { from, inbound });
  if (others.length > 0) return quarantined('sender-not-unique');
  // Email never acts as staff.
  const actor = { ...person, email: from, emailVerified: true, role: 'requester' } as const;
  return deliver({ message, record, actor }, inbound);
}
