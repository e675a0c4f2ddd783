import { queuedEmailSchema, type QueuedEmail } from '@reglament/domain';
import { withDatabase } from './database';

/** Returns the queued mails of a ticket, oldest first. */
export const mailsOf = (
  env: Readonly<Record<string, string | undefined>>,
  number: string,
): Promise<QueuedEmail[]> =>
  withDatabase(env, async (db) => {
    const { docs } = await db.collection('outbox').where('number', '==', number).get();
    return docs
      .map((document) => queuedEmailSchema.parse(document.data()))
      .toSorted((a, b) => a.createdAt - b.createdAt);
  });
