/**
 * `npm run import-people -- people.csv --host NAME [--report refused.csv]`: adds the people of a file to the
 * directory (clause 2.5) and writes the refused rows to the report. Runs on the project `GCLOUD_PROJECT` with the
 * credentials of `gcloud auth application-default login`, or on the emulator `FIRESTORE_EMULATOR_HOST`. It may be
 * repeated: who is unchanged is not written.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { hostNameSchema } from '@reglament/domain';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { importPeople, refusedCsv, reportOf } from '../people/import-people';
import { UserError, command, print } from '../setup/progress';

const USAGE = 'npm run import-people -- people.csv --host NAME, as in docs/embedding.md';

/** Rows between two lines of progress. */
const PROGRESS_STEP = 500;

await command(async () => {
  const { file, host, projectId, reportFile } = options();
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(`The file ${file} cannot be read.`);
  });
  const app = initializeApp({ projectId }, 'import-people');
  try {
    const onProgress = (done: number, total: number) => {
      if (done % PROGRESS_STEP === 0 || done === total) print(`  ${done} of ${total}`);
    };
    const report = await importPeople(text, {
      db: getFirestore(app),
      host,
      now: Date.now(),
      onProgress,
    });
    for (const line of reportOf(report)) print(line);
    if (reportFile !== undefined) await writeFile(reportFile, refusedCsv(report));
    return report.errors.length > 0 ? 1 : 0;
  } finally {
    await deleteApp(app);
  }
});

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { host: { type: 'string' }, report: { type: 'string' } },
  });
  const host = hostNameSchema.safeParse(values.host);
  const [file] = positionals;
  const projectId = process.env['GCLOUD_PROJECT'];
  if (file === undefined || !host.success)
    throw new UserError(`Name the file and the host: ${USAGE}.`);
  if (projectId === undefined) throw new UserError('Name the project: GCLOUD_PROJECT=my-project.');
  return { file, host: host.data, projectId, reportFile: values.report };
}
