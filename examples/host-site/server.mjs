// Example site with its own users that embeds the support widget; plain Node without dependencies.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { pushDirectory } from './directory.mjs';
import { exhibition, strict, strictPolicy, users } from './pages.mjs';
import { supportToken } from './token.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => Promise<void> | void} Handler */

const {
  PORT = '5080',
  // URL of the support service.
  SERVICE_URL = 'http://127.0.0.1:5000',
  // Name and key of this site at the service. This key is public and works with the emulators only;
  // a real one comes from the server's secrets.
  HOST_NAME = 'example',
  HOST_KEY = 'the key of the example host, for the emulators only',
  // Firebase project of the service.
  AUDIENCE = 'demo-reglament',
} = process.env;

const site = { host: HOST_NAME, key: HOST_KEY, audience: AUDIENCE };

/** @param {Request} request */
const userOf = ({ headers }) => {
  const id = /(?:^|; )user=(\d+)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  return users.find((user) => user.id === id);
};

/**
 * @param {Response} response
 * @param {string} cookie
 */
const redirectHome = (response, cookie) => {
  response
    .writeHead(303, { Location: '/', 'Set-Cookie': `${cookie}; HttpOnly; SameSite=Lax; Path=/` })
    .end();
};

const html = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };

/** @type {(name: string, type: string) => Handler} */
const file = (name, type) => async (_request, response) => {
  const content = await readFile(new URL(name, import.meta.url));
  response.writeHead(200, { 'Content-Type': type }).end(content);
};

/**
 * Updates the directory of the service. The sign-in does not wait for it, and the next push repairs what failed.
 * @param {import('./pages.mjs').User} user
 */
const tellService = (user) => {
  const service = { service: SERVICE_URL, host: HOST_NAME, key: HOST_KEY };
  pushDirectory([user], service).catch(() => undefined);
};

/** @type {Record<string, Handler>} */
const handlers = {
  'GET /': (request, response) => {
    response.writeHead(200, html).end(exhibition({ service: SERVICE_URL, user: userOf(request) }));
  },
  'GET /strict': (request, response) => {
    response
      .writeHead(200, { ...html, 'Content-Security-Policy': strictPolicy(SERVICE_URL) })
      .end(strict({ service: SERVICE_URL, user: userOf(request) }));
  },
  'GET /site.js': file('site.js', 'text/javascript'),
  'GET /site.css': file('site.css', 'text/css'),
  'POST /sign-in': async (request, response) => {
    const id = new URLSearchParams(await text(request)).get('user');
    const user = users.find((known) => known.id === id);
    if (user) tellService(user);
    redirectHome(response, `user=${user?.id ?? ''}`);
  },
  'POST /sign-out': (_request, response) => redirectHome(response, 'user=; Max-Age=0'),
  'POST /support-token': (request, response) => {
    const user = userOf(request);
    response
      .writeHead(user ? 200 : 401, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' })
      .end(user && supportToken(user, site));
  },
};

/**
 * Rejects cross-site form submissions by their Origin header (CSRF protection).
 * @param {Request} request
 */
const isForeign = ({ method, headers }) =>
  method === 'POST' && headers.origin !== `http://${headers.host}`;

/**
 * @param {Request} request
 * @param {Response} response
 */
const answer = async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://host');
  const handler = handlers[`${request.method} ${pathname}`];
  if (!handler || isForeign(request)) response.writeHead(404).end();
  else await handler(request, response);
};

// Browsers treat 127.0.0.1 and localhost as two sites.
createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
}).listen(Number(PORT), '127.0.0.1', () => process.send?.('ready'));

process.on('disconnect', () => process.exit(0));
