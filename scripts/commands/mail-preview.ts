/**
 * `npm run mail:preview`: renders an email of every type in every language to one page, by the built-in texts; with
 * `GCLOUD_PROJECT` by those in force there (on the emulator with `FIRESTORE_EMULATOR_HOST`), and by a draft of
 * `config/mail` when a JSON file is named.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { previewConfig } from '../mail-preview/preview-config';
import { previewPage } from '../mail-preview/preview-page';
import { sampleEmails } from '../mail-preview/sample-emails';
import { cacheDir } from '../setup/paths';
import { command, print } from '../setup/progress';

await command(async () => {
  const [file] = parseArgs({ allowPositionals: true }).positionals;
  const config = await previewConfig({ file, projectId: process.env['GCLOUD_PROJECT'] });
  const emails = sampleEmails();
  const page = join(cacheDir, 'mail-preview.html');
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(page, previewPage(emails, config));
  print(`${emails.length} emails of version ${config.version}: file://${page}`);
  return 0;
});
