import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ways to open a connection, apart from the clients of Google Cloud. */
const CONNECTS =
  /\bfetch\(|\bWebSocket\b|(?:from |import\()'(?:node:)?(?:https?|http2|net|tls|dgram|dns|nodemailer|imapflow)\b/u;

it('T54: only the site, the SMTP server and the mailbox of the settings are connected to', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .filter((path) => CONNECTS.test(readFileSync(`${root}${path}`, 'utf8')));
  expect(files.toSorted()).toEqual([
    'inbound/imap-mailbox.ts',
    'mail/mailer.ts',
    'runtime/app-html.ts',
  ]);
});
