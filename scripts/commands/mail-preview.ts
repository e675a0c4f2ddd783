/** `npm run mail:preview`: renders an email of every type in every language to one page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewPage } from '../mail-preview/preview-page';
import { sampleEmails } from '../mail-preview/sample-emails';
import { cacheDir } from '../setup/paths';
import { command, print } from '../setup/progress';

await command(async () => {
  const emails = sampleEmails();
  const file = join(cacheDir, 'mail-preview.html');
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(file, previewPage(emails));
  print(`${emails.length} emails: file://${file}`);
  return Promise.resolve(0);
});
