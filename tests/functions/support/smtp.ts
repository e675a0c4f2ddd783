import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A received message with its envelope. */
export interface ReceivedEmail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly email: Email;
}

/** How a server answers; a reply code rejects, `hang` never answers. */
export interface SmtpScript {
  readonly onConnect?: () => number | null;
  readonly onSender?: (address: string) => number | null;
  readonly onRecipient?: (address: string) => number | null;
  readonly onContent?: (email: Email) => number | 'hang' | null;
}

/** An SMTP server on a free port of 127.0.0.1. */
export interface TestSmtpServer {
  readonly url: string;
  /** Messages whose content was received completely, rejected ones included. */
  readonly received: readonly ReceivedEmail[];
  readonly close: () => Promise<void>;
}

const rejection = (code: number | null): Error | null =>
  code === null ? null : Object.assign(new Error(`scripted ${code}`), { responseCode: code });

const addressOf = (address: false | { readonly address: string }): string =>
  address === false ? '' : address.address;

/** Starts a server that accepts every message unless its script says otherwise. */
export const startSmtpServer = async (
  script: SmtpScript = {},
  port = 0,
): Promise<TestSmtpServer> => {
  const received: ReceivedEmail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onConnect: (_session, callback) => callback(rejection(script.onConnect?.() ?? null)),
    onMailFrom: ({ address }, _session, callback) =>
      callback(rejection(script.onSender?.(address) ?? null)),
    onRcptTo: ({ address }, _session, callback) =>
      callback(rejection(script.onRecipient?.(address) ?? null)),
    onData: (stream, { envelope }, callback) => {
      const take = async (): Promise<void> => {
        // A client that disconnects within the content has sent nothing.
        const raw = await buffer(stream).catch(() => null);
        if (raw === null) return;
        const email = await PostalMime.parse(raw);
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ from: addressOf(envelope.mailFrom), to, raw: raw.toString(), email });
        const answer = script.onContent?.(email) ?? null;
        if (answer !== 'hang') callback(rejection(answer));
      };
      void take();
    },
  });
  // Clients that disconnect in the middle of a command are part of the tests.
  server.on('error', () => undefined);
  const listener = server.listen(port, '127.0.0.1');
  await once(listener, 'listening');
  const { port: actual } = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${actual}`,
    received,
    close: async () =>
      new Promise((resolve) => {
        for (const connection of server.connections) connection.close();
        server.close(resolve);
      }),
  };
};
