import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { receiveRequest } from '../../../functions/src/inbound/inbound-mail';
import type { InboundPorts } from '../../../functions/src/inbound/ports';
import { signBody } from '../../../functions/src/inbound/signature';
import { messageEndpoint } from '../../../functions/src/runtime/message-endpoint';

/** Subset of Express used here; it comes with the functions SDK. */
interface Express {
  (): RequestListener & { readonly use: (handler: unknown) => void };
  readonly raw: (options: object) => unknown;
}

const require = createRequire(new URL('../../../functions/package.json', import.meta.url));
const express = require('express') as Express;

const keepBytes = (request: object, _response: unknown, rawBody: Buffer): void =>
  void Object.assign(request, { rawBody });

/** Endpoint of inbound email on a port of its own, with replaced ports. */
export interface MailServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves the endpoint as the functions framework does: with the whole body in `rawBody`. */
export const serveInboundMail = async (ports: InboundPorts): Promise<MailServer> => {
  const endpoint = messageEndpoint({
    name: 'inboundMail',
    secrets: [],
    work: async (request, deps) => receiveRequest(request, deps, ports),
  });
  const app = express();
  app.use(express.raw({ type: () => true, limit: '64mb', verify: keepBytes }));
  app.use(endpoint);
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/inboundMail`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

interface Signed {
  readonly secret: string;
  /** Epoch milliseconds. */
  readonly at?: number;
  readonly type?: string;
}

/** Returns a signed POST request. */
export const signedRequest = (
  body: Uint8Array,
  { secret, at = Date.now(), type = 'message/rfc822' }: Signed,
): RequestInit => {
  const timestamp = String(Math.floor(at / 1_000));
  return {
    method: 'POST',
    body: Uint8Array.from(body),
    headers: {
      'content-type': type,
      'x-reglament-timestamp': timestamp,
      'x-reglament-signature': signBody(secret, timestamp, body),
    },
  };
};
