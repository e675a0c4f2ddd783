import { mailSchema, type OutgoingMail } from '@reglament/domain';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';

/** The mails of a ticket as they wait to be sent, the first one first; read past the rules. */
export const mailsOf = async (
  env: Readonly<Record<string, string | undefined>>,
  number: string,
): Promise<OutgoingMail[]> => {
  const app = initializeApp({ projectId: 'demo-reglament' }, `outbox-${number}`);
  const db = getFirestore(app);
  db.settings({ host: env['FIRESTORE_EMULATOR_HOST'] ?? '', ssl: false });
  try {
    const { docs } = await db.collection('outbox').where('number', '==', number).get();
    return docs
      .map((document) => mailSchema.parse(document.data()))
      .toSorted((a, b) => a.createdAt - b.createdAt);
  } finally {
    await deleteApp(app);
  }
};
