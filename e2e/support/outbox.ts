import { mailSchema, type OutgoingMail } from '@reglament/domain';
import { withDatabase } from './database';

/** The mails of a ticket as they wait to be sent, the first one first. */
export const mailsOf = (
  env: Readonly<Record<string, string | undefined>>,
  number: string,
): Promise<OutgoingMail[]> =>
  withDatabase(env, async (db) => {
    const { docs } = await db.collection('outbox').where('number', '==', number).get();
    return docs
      .map((document) => mailSchema.parse(document.data()))
      .toSorted((a, b) => a.createdAt - b.createdAt);
  });
