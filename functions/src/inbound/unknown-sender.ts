import {
  nextRecheck,
  ok,
  suppressesReplies,
  type InboxRecord,
  type InboxResult,
} from '@reglament/domain';
import { retryOnConflict } from '../runtime/retry-on-conflict';
import { database } from '../store/database';
import { prepareNotice, type NoticeRequest } from './notice';
import type { ParsedMessage } from './parse-message';
import type { Inbound } from './ports';

/**
 * Quarantines an email whose proven sender belongs to nobody (clause 2.5), tells the sender how to
 * confirm the address unless a limit bars it, and schedules another look-up of the sender.
 */
export const quarantineStranger = async (
  message: ParsedMessage,
  record: InboxRecord,
  { from, inbound }: { readonly from: string; readonly inbound: Inbound },
): Promise<InboxResult> => {
  const now = inbound.deps.now();
  const isNotified =
    !suppressesReplies(message) && (await isQueued({ record, address: from }, inbound));
  return {
    outcome: 'quarantined',
    reason: 'sender-unknown',
    number: null,
    recheckAt: nextRecheck(record, now),
    ...(isNotified && { noticeAt: now }),
  };
};

/** Queues a notice; false if a limit bars it or the database is busy. */
async function isQueued(request: NoticeRequest, { deps }: Inbound): Promise<boolean> {
  const queued = await retryOnConflict(async () => {
    const db = await database();
    const prepared = await prepareNotice(db, request, deps);
    if (!prepared.ok) return prepared;
    const batch = db.batch();
    prepared.value(batch);
    await batch.commit();
    return ok(null);
  });
  return queued.ok;
}
