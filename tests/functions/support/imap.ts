import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { ImapFlow } from 'imapflow';
import { openMailbox, type Mailbox } from '../../../functions/src/inbound/imap-mailbox';
import { readImapSettings } from '../../../functions/src/inbound/imap-settings';
import { startDovecot } from './dovecot';
import { startHoodiecrow } from './hoodiecrow';
import { portOf, type ImapServer, type ImapServerOptions } from './imap-server';

/** Starts the IMAP server that `npm test` has found, see `scripts/setup/dovecot.ts`. */
export const startImapServer = async (options?: ImapServerOptions): Promise<ImapServer> => {
  const program = process.env['DOVECOT'];
  return program ? startDovecot(program, options) : startHoodiecrow(options);
};

/** Address of the mailbox as in `IMAP_URL`. */
export const urlAt = (port: number, password = 'secret'): string =>
  `imap://olga:${password}@127.0.0.1:${port}`;

/** Opens the mailbox as the function does. */
export const openAt = async (url: string, timeoutMs?: number): Promise<Mailbox> => {
  const settings = readImapSettings({ IMAP_URL: url });
  if (settings === null || 'problem' in settings) throw new Error('the address is not valid');
  return openMailbox(settings, timeoutMs);
};

/** Another client of the same mailbox. */
export interface OtherClient {
  readonly append: (...raws: readonly Buffer[]) => Promise<void>;
  /** Appends a message that arrived at a time, epoch milliseconds. */
  readonly appendOld: (raw: Buffer, arrivedAt: number) => Promise<void>;
  /** Number of messages in a folder; 0 without the folder. */
  readonly count: (...path: readonly string[]) => Promise<number>;
  readonly uidValidity: () => Promise<bigint | undefined>;
  /** Deletes a message of the inbox by its UID. */
  readonly expunge: (uid: number) => Promise<void>;
}

const withClient = async <Value>(
  { port }: ImapServer,
  work: (client: ImapFlow) => Promise<Value>,
): Promise<Value> => {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: 'olga', pass: 'secret' },
    logger: false,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
};

/** Returns another client, which connects anew for each act. */
export const otherClient = (server: ImapServer): OtherClient => ({
  append: async (...raws) =>
    withClient(server, async (client) => {
      for (const raw of raws) await client.append('INBOX', raw);
    }),
  appendOld: async (raw, arrivedAt) =>
    withClient(server, async (client) => {
      await client.append('INBOX', raw, [], new Date(arrivedAt));
    }),
  count: async (...path) =>
    withClient(server, async (client) => {
      const status = await client.status([...path], { messages: true }).catch(() => false as const);
      return status ? (status.messages ?? 0) : 0;
    }),
  uidValidity: async () =>
    withClient(server, async (client) => (await client.mailboxOpen('INBOX')).uidValidity),
  expunge: async (uid) =>
    withClient(server, async (client) => {
      await client.mailboxOpen('INBOX');
      await client.messageDelete(String(uid), { uid: true });
    }),
});

/** A connection to the server that breaks. */
export interface BreakingProxy {
  readonly port: number;
  readonly stop: () => void;
}

/** Passes connections on to a server, and breaks those whose client sends a matching command. */
export const startBreakingProxy = async (
  { port }: ImapServer,
  breaksAt: (command: string) => boolean,
): Promise<BreakingProxy> => {
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    const end = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) sockets.add(socket.on('error', end).on('close', end));
    client.on('data', (data) => (breaksAt(String(data)) ? end() : server.write(data)));
    server.on('data', (data) => client.write(data));
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: portOf(proxy),
    stop: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
};
