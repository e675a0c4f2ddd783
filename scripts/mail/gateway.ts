import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { isIP } from 'node:net';
import { MAX_EMAIL_BYTES } from '@reglament/domain';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { host } from '../stack/ports';
import { withTrustedFields } from './trusted-fields';

export type GatewayOptions = Readonly<{
  /** Port to listen on; 0 for a free one. */
  port: number;
  /** URL of the function `inboundMail`. */
  url: string;
  /** Secret shared with the function. */
  secret: string;
  /** Domains that the gateway takes email for; it relays none. */
  domains: readonly string[];
  authservId: string;
  /** Returns the authentication results of a message without the authserv-id (RFC 8601). */
  authenticate: (envelope: Envelope, raw: Buffer) => string | Promise<string>;
  /** Whether a relay on this machine names the client of each message by XFORWARD. */
  isRelayed?: boolean;
}>;

/** The SMTP client and the sender that it names; an empty address for a delivery report. */
export type Envelope = Readonly<{ mailFrom: string; remoteAddress: string; helo: string }>;

export type Gateway = Readonly<{ port: number; stop(): Promise<void> }>;

/**
 * Starts an SMTP server that posts each message to `inboundMail` and accepts it only once it is
 * stored, so that the sending server keeps and repeats what was not.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const server = new SMTPServer({
    size: MAX_EMAIL_BYTES,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    useXForward: options.isRelayed === true,
    logger: false,
    onRcptTo: ({ address }, _session, callback) => callback(recipientError(address, options)),
    onData: (stream, session, callback) => {
      void replyTo(forward(stream, session, options), callback);
    },
  });
  // Broken connections are reported to their clients; they must not end the process.
  server.on('error', () => undefined);
  server.listen(options.port, host);
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return { port, stop: () => new Promise((resolve) => server.close(resolve)) };
}

/** Reports the result of a transaction to the SMTP client. */
async function replyTo(task: Promise<void>, callback: (error?: Error) => void): Promise<void> {
  const [outcome] = await Promise.allSettled([task]);
  if (outcome.status === 'fulfilled') callback();
  else callback(outcome.reason instanceof Error ? outcome.reason : smtpError(451, 'try again'));
}

function recipientError(address: string, { domains }: GatewayOptions): Error | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domains.includes(domain) ? null : smtpError(550, 'no email is relayed');
}

const smtpError = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

async function forward(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  options: GatewayOptions,
): Promise<void> {
  const raw = await readAll(stream);
  if (raw === null || stream.sizeExceeded) throw smtpError(552, 'the message is too large');
  const { mailFrom } = session.envelope;
  const envelope = {
    mailFrom: mailFrom === false ? '' : mailFrom.address,
    remoteAddress: isIP(session.remoteAddress) > 0 ? session.remoteAddress : '',
    helo: session.hostNameAppearsAs || '',
  };
  const body = withTrustedFields(raw, {
    authservId: options.authservId,
    results: await options.authenticate(envelope, raw),
    returnPath: envelope.mailFrom,
  });
  const status = await postMessage(body, options).catch(() => 503);
  if (status === 413) throw smtpError(552, 'the message is too large');
  if (status !== 202) throw smtpError(451, 'the message is not stored, try again later');
}

/** Reads a message to its end; null if it is too large, so that no more memory is taken. */
async function readAll(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  const chunks: AsyncIterable<Buffer> = stream;
  for await (const part of chunks) {
    length += part.length;
    if (length <= MAX_EMAIL_BYTES) parts.push(part);
  }
  return length <= MAX_EMAIL_BYTES ? Buffer.concat(parts) : null;
}

const TIMEOUT_MS = 120_000;

/** Posts a signed message to `inboundMail`; returns the HTTP status. */
export async function postMessage(
  body: Buffer,
  { url, secret }: Pick<GatewayOptions, 'url' | 'secret'>,
): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const response = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      'content-type': 'message/rfc822',
      'x-reglament-source': 'smtp',
      'x-reglament-timestamp': timestamp,
      'x-reglament-signature': createHmac('sha256', secret)
        .update(`${timestamp}.`)
        .update(body)
        .digest('base64url'),
    },
  });
  await response.arrayBuffer();
  return response.status;
}
