import {
  escapeHtml,
  renderEmail,
  zooportalCalendar,
  type MailConfig,
  type QueuedEmail,
} from '@reglament/domain';

const style = `
  body { margin: 2rem auto; max-width: 90rem; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }
  section { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-bottom: 3rem; }
  h2, p { grid-column: 1 / -1; margin: 0; }
  iframe { width: 100%; height: 42rem; border: 1px solid #8886; }
  pre { margin: 0; padding: 1rem; overflow: auto; border: 1px solid #8886; white-space: pre-wrap; }
`;

/** Renders a page with every email, as HTML in a sandboxed frame and as text. */
export const previewPage = (
  emails: readonly QueuedEmail[],
  config: MailConfig,
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Emails of the service</title>
<style>${style}</style>
</head>
<body>
<h1>Emails of the service, version ${escapeHtml(config.version)}</h1>
${emails.map((email) => section(email, config)).join('\n')}
</body>
</html>
`;

function section(email: QueuedEmail, { templates, replyDomain }: MailConfig): string {
  const { subject, text, html } = renderEmail(email, {
    siteOrigin: 'https://help.example',
    timeZone: zooportalCalendar.timeZone,
    acceptsReplies: replyDomain !== null,
    templates,
  });
  const title = `${email.template}, ${email.language}`;
  return `<section>
<h2>${title}</h2>
<p>${escapeHtml(subject)}</p>
<iframe title="${title}" sandbox srcdoc="${escapeHtml(html)}"></iframe>
<pre lang="${email.language}">${escapeHtml(text)}</pre>
</section>`;
}
