import { createHash } from 'node:crypto';
import {
  err,
  NOTICE_INTERVAL_MS,
  noticeEmail,
  ok,
  upgradeMail,
  type DomainError,
  type InboxRecord,
  type Result,
} from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { logAlarm } from '../runtime/log';
import type { Batch, Database } from '../store/database';
import { queueEmail } from '../store/mail-queue';
import { parseDocument } from '../store/parse';
import { paths } from '../store/paths';
import { pickSlot, slotDocument, windowAt } from '../store/rate-limit-store';

/** The email to answer and its proven sender. */
export interface NoticeRequest {
  readonly record: Pick<InboxRecord, 'subject' | 'messageId'>;
  readonly address: string;
}

/** Not the first attempt to pick a slot: notices are rare, so a taken slot costs more than a read. */
const SLOT_ATTEMPT = 1;

/**
 * Returns a function that queues the fixed-text reply to an unknown sender. Fails with `rate-limited`
 * within a day of the last one to the address, and beyond the hourly limit of the service.
 */
export const prepareNotice = async (
  db: Database,
  { record, address }: NoticeRequest,
  { now: clock, random, site }: Deps,
): Promise<Result<(batch: Batch) => void, DomainError>> => {
  const now = clock();
  const retryAfterMs = await remainingInterval(db, address, now);
  if (retryAfterMs > 0) return err({ code: 'rate-limited', retryAfterMs });
  const window = windowAt(db, { uid: 'service', kind: 'notice' }, now);
  const slot = await pickSlot(window, SLOT_ATTEMPT, random);
  if (slot === null) {
    reportOpenCircuit(window.endsAt);
    return err({ code: 'rate-limited', retryAfterMs: window.endsAt - now });
  }
  const host = new URL(site().origin).hostname;
  const email = noticeEmail(record, { id: noticeId(address, now), address, host, now });
  return ok((batch) => {
    batch.create(slot.ref, slotDocument(slot));
    queueEmail(db, batch, email);
  });
};

/** One id for each address and day, so that concurrent attempts cannot both succeed. */
const noticeId = (address: string, at: number): string => {
  const digest = createHash('sha256').update(address).digest('hex').slice(0, 32);
  return `notice-${digest}-${Math.floor(at / NOTICE_INTERVAL_MS)}`;
};

/** Returns how long the last notice still bars another one, milliseconds; 0 if it does not. */
async function remainingInterval(db: Database, address: string, now: number): Promise<number> {
  const ids = [noticeId(address, now), noticeId(address, now - NOTICE_INTERVAL_MS)];
  const snapshots = await db.getAll(...ids.map((id) => db.doc(paths.mail(id))));
  const times = snapshots.map((snapshot) => parseDocument(upgradeMail, snapshot)?.createdAt ?? 0);
  return Math.max(0, ...times.map((at) => at + NOTICE_INTERVAL_MS - now));
}

let reportedUntil = 0;

/** Raises the alarm once for each window and process. */
function reportOpenCircuit(endsAt: number): void {
  if (reportedUntil === endsAt) return;
  reportedUntil = endsAt;
  logAlarm('the hourly limit of replies to unknown senders is reached: no more are sent');
}
