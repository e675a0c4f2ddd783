import type { RunStats } from '../runtime/triggers';
import { database } from '../store/database';
import { dueEmails, storedEmailOf } from '../store/mail-queue';
import { sendEmail, type SenderDeps, type SendOutcome } from './send-email';

/** Number of emails in work at once. */
const CONCURRENCY = 8;

/**
 * Sends all emails that are due: those whose event was lost, and those whose attempt failed. Ends
 * when the server is unreachable or rejects the service itself, so that an outage costs a few
 * attempts a run; the next run continues.
 * @param until end of the run, epoch milliseconds
 */
export const sendQueuedEmails = async (deps: SenderDeps, until: number): Promise<RunStats> => {
  const counts: Record<SendOutcome, number> = {
    sent: 0,
    retry: 0,
    offline: 0,
    failed: 0,
    suppressed: 0,
    skipped: 0,
  };
  for await (const page of dueEmails(await database(), deps.now())) {
    for (let at = 0; at < page.length; at += CONCURRENCY) {
      if (counts.offline > 0 || deps.now() >= until) return counts;
      const group = page.slice(at, at + CONCURRENCY).map(storedEmailOf);
      const outcomes = await Promise.all(group.map(async (stored) => sendEmail(stored, deps)));
      for (const outcome of outcomes) counts[outcome] += 1;
    }
  }
  return counts;
};
