import { escapeHtml } from '@reglament/domain';
import type { CaughtEmail } from './mailbox';

const style = `
  :root { color-scheme: light dark; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: .5rem; border-bottom: 1px solid #8886; text-align: left; vertical-align: top; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid #8886; }
  iframe { width: 100%; height: 40rem; border: 1px solid #8886; background: #fff; }
`;

const document = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;

const subjectOf = ({ email }: CaughtEmail): string => email.subject ?? '(no subject)';

/** Renders the list of caught emails; it reloads itself every five seconds. */
export const listPage = (emails: readonly CaughtEmail[]): string => {
  const rows = emails.map(
    (caught) =>
      `<tr><td>${escapeHtml(caught.receivedAt.toLocaleTimeString('en-GB'))}</td>` +
      `<td>${escapeHtml(caught.recipients.join(', '))}</td>` +
      `<td><a href="/emails/${caught.id}">${escapeHtml(subjectOf(caught))}</a></td></tr>`,
  );
  const table =
    '<table><thead><tr><th scope="col">Time</th><th scope="col">To</th>' +
    `<th scope="col">Subject</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  const body = emails.length === 0 ? '<p>No email has arrived yet.</p>' : table;
  return document('Caught emails', '<meta http-equiv="refresh" content="5">\n', body);
};

/** Renders one email: headers, text, and HTML in a sandboxed frame. */
export const emailPage = (caught: CaughtEmail): string => {
  const { id, email } = caught;
  const headers = email.headerLines.map(({ line }) => line).toReversed();
  const frame =
    email.html === undefined
      ? ''
      : `<h2>HTML</h2>
<iframe title="HTML of the email" src="/emails/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return document(
    subjectOf(caught),
    '',
    `<p><a href="/">All emails</a> · <a href="/emails/${id}/raw">Source</a></p>
<p>Envelope recipient: ${escapeHtml(caught.recipients.join(', '))}</p>
${frame}
<h2>Text</h2>
<pre>${escapeHtml(email.text ?? '')}</pre>
<h2>Headers</h2>
<pre>${escapeHtml(headers.join('\n'))}</pre>`,
  );
};

/** Returns the fields of an email that programs read. */
export const emailJson = ({ id, receivedAt, recipients, email }: CaughtEmail): object => ({
  id,
  receivedAt: receivedAt.toISOString(),
  recipients,
  subject: email.subject,
  messageId: email.messageId,
  inReplyTo: email.inReplyTo,
  references: email.references,
  text: email.text,
});
