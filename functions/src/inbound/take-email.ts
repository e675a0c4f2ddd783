import type { InboxRecord } from '@reglament/domain';
import { logError } from '../runtime/log';
import type { Inbound } from './ports';
import { processEmail } from './process';
import { receive } from './receive';

/**
 * Stores a raw email, then processes it. Succeeds once it is stored: a failure of processing is
 * logged, and the sweep tries again.
 */
export const takeEmail = async (
  raw: Buffer,
  source: InboxRecord['source'],
  inbound: Inbound,
): Promise<void> => {
  const id = await receive(raw, source, inbound);
  try {
    await processEmail(id, inbound);
  } catch (error) {
    logError(`inbound email (${source})`, error);
  }
};
