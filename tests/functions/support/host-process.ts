import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';

/** Subset of Express used here; it comes with the functions SDK. */
type Handler = (
  request: ExpressRequest,
  response: ExpressResponse,
  next: (error: unknown) => void,
) => unknown;

interface ExpressRequest extends IncomingMessage {
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  rawBody?: Buffer;
}

interface ExpressResponse extends ServerResponse {
  readonly status: (code: number) => ExpressResponse;
  readonly send: (body: unknown) => void;
}

interface Express {
  (): { use: (handler: Handler) => void; all: App; post: App; listen: Listen };
  readonly json: (options: object) => Handler;
  readonly raw: (options: object) => Handler;
}

/** HTTP functions take request and response; event functions take the event. */
type Deployed = ((request: ExpressRequest, response: ExpressResponse) => unknown) &
  ((event: unknown) => Promise<void>);

type App = (path: string, handler: Handler) => void;
type Listen = (port: number, host: string, ready: () => void) => Server;

// Parses bodies and keeps the raw bytes, like the Functions Framework.
const require = createRequire(new URL('../../../functions/package.json', import.meta.url));
const express = require('express') as Express;
const functions = (await import(
  new URL('../../../functions/lib/index.js', import.meta.url).href
)) as Readonly<Record<string, Deployed>>;

const app = express();
const keepBytes = (request: ExpressRequest, _response: unknown, bytes: Buffer): void => {
  request.rawBody = bytes;
};
app.use(express.json({ limit: '32mb', verify: keepBytes }));
app.use(express.raw({ limit: '32mb', type: '*/*', verify: keepBytes }));

app.all('/:project/:region/:name', (request, response) =>
  functions[request.params['name'] ?? '']?.(request, response),
);

app.post('/events/:name', (request, response, next) => {
  const handled = functions[request.params['name'] ?? '']?.(request.body);
  handled?.then(() => response.status(200).send('done'), next);
});

const server = app.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.on('disconnect', () => process.exit(0));
