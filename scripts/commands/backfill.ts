/**
 * `npm run backfill`: upgrades stored documents to the current schema version. Runs on the project
 * `GCLOUD_PROJECT` with the credentials of `gcloud auth application-default login`, or on the
 * emulator `FIRESTORE_EMULATOR_HOST`.
 */
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { backfill } from '../../functions/src/schedules/backfill';
import { UserError, command, print } from '../setup/progress';

await command(async () => {
  const projectId = process.env['GCLOUD_PROJECT'];
  if (projectId === undefined) throw new UserError('Name the project: GCLOUD_PROJECT=my-project.');
  const app = initializeApp({ projectId }, 'backfill');
  try {
    const counts = await backfill(getFirestore(app), Date);
    for (const [collection, outcomes] of Object.entries(counts)) {
      print(`${collection}: ${JSON.stringify(outcomes)}`);
    }
    return Object.values(counts).some(({ failed = 0 }) => failed > 0) ? 1 : 0;
  } finally {
    await deleteApp(app);
  }
});
