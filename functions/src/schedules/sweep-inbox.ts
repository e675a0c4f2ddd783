import { deployedPorts, type Inbound, type InboundPorts } from '../inbound/ports';
import { processEmail } from '../inbound/process';
import type { Deps } from '../runtime/deps';
import { logError } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { database } from '../store/database';
import { dueInboxRecords } from '../store/inbox';
import { sweepHeldEmail } from './sweep-held-email';

/**
 * Processes emails that are stored and have no outcome: after a crash, or while the database was
 * unavailable. One after the other, because a message may take much memory; a failing one does not
 * stop the next. Then looks after held email.
 */
export const sweepInbox = async (
  deps: Deps,
  until: number,
  ports: InboundPorts = deployedPorts(),
): Promise<RunStats> => {
  const processed = await processDue({ ports, deps }, until);
  return { ...(await sweepHeldEmail({ ports, deps }, until)), ...processed };
};

async function processDue(inbound: Inbound, until: number): Promise<RunStats> {
  const { now } = inbound.deps;
  const counts: Record<string, number> = { skipped: 0, failed: 0 };
  for await (const page of dueInboxRecords(await database(), now())) {
    for (const { id } of page) {
      if (now() >= until) return counts;
      const outcome = await processOne(id, inbound);
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
  }
  return counts;
}

async function processOne(id: string, inbound: Inbound) {
  try {
    return await processEmail(id, inbound);
  } catch (error) {
    logError('sweepInbox', error);
    return 'failed';
  }
}
