import { createServer, type Server } from 'node:http';
import type { Mailbox } from './mailbox';
import { emailJson, emailPage, listPage } from './pages';

type Answer = Readonly<{ type: string; policy: string; body: string | Buffer }>;

const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";

/** Runs no scripts and loads nothing; links open outside of the frame. */
const contentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox';

const html = (body: string, policy = pagePolicy): Answer => ({
  type: 'text/html; charset=utf-8',
  policy,
  body,
});

/** Opens links of the email in new tabs, since the site refuses to be framed. */
const baseTarget = '<base target="_blank">\n';

function answerTo(path: string, mailbox: Mailbox): Answer | undefined {
  if (path === '/') return html(listPage(mailbox.all()));
  if (path === '/emails.json') {
    const body = JSON.stringify(mailbox.all().map(emailJson));
    return { type: 'application/json', policy: pagePolicy, body };
  }
  const [, id, part] = /^\/emails\/(\d+)(?:\/(html|raw))?$/.exec(path) ?? [];
  const caught = mailbox.find(Number(id));
  if (caught === undefined) return undefined;
  if (part === undefined) return html(emailPage(caught));
  if (part === 'html') return html(`${baseTarget}${caught.email.html ?? ''}`, contentPolicy);
  return { type: 'text/plain; charset=utf-8', policy: contentPolicy, body: caught.raw };
}

/** Rejects other host names, which a page of another site could resolve to this machine. */
const isLocal = (hostHeader: string | undefined): boolean =>
  /^(127\.0\.0\.1|localhost):\d+$/.test(hostHeader ?? '');

/** Creates the web server that shows a mailbox; it only reads. */
export const createWebServer = (mailbox: Mailbox): Server =>
  createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isAllowed = request.method === 'GET' && isLocal(request.headers.host);
    const answer = isAllowed ? answerTo(pathname, mailbox) : undefined;
    if (answer === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
      return;
    }
    response
      .writeHead(200, {
        'Content-Type': answer.type,
        'Content-Security-Policy': answer.policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
      })
      .end(answer.body);
  });
