/**
 * `npm run backfill`: rewrites stored documents of older versions as the present one writes them. Runs
 * on the project that `GCLOUD_PROJECT` names, with the credentials of `gcloud auth application-default
 * login`, or on the emulator that `FIRESTORE_EMULATOR_HOST` names.
 */
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { backfill } from '../../functions/src/schedules/backfill';
import { UserError, command, say } from '../setup/progress';

await command(async () => {
  const projectId = process.env['GCLOUD_PROJECT'];
  if (projectId === undefined) throw new UserError('Name the project: GCLOUD_PROJECT=my-project.');
  const app = initializeApp({ projectId }, 'backfill');
  try {
    const counts = await backfill(getFirestore(app), Date);
    for (const [collection, outcomes] of Object.entries(counts)) {
      say(`${collection}: ${JSON.stringify(outcomes)}`);
    }
    return Object.values(counts).some(({ failed = 0 }) => failed > 0) ? 1 : 0;
  } finally {
    await deleteApp(app);
  }
});
