import { buffer } from 'node:stream/consumers';
import { MAX_EMAIL_BYTES } from '@reglament/domain';
import type { ImapFlow } from 'imapflow';
import * as z from 'zod/mini';
import { InternalError } from '../store/errors';
import type { ImapSettings } from './imap-settings';

/** A message of the inbox before its download. */
export interface MailboxMessage {
  readonly uid: number;
  /** Unique for the life of the mailbox: UIDs of another UIDVALIDITY are other messages. */
  readonly id: string;
  readonly bytes: number;
  /** When the message arrived in the mailbox, epoch milliseconds. */
  readonly arrivedAt: number;
}

/** Subfolders for messages that were taken out of the inbox, by what became of them. */
export type MailboxFolder = 'Taken' | 'Too large' | 'Failed';

/** An open connection to the inbox. */
export interface Mailbox {
  /** Lists messages that are not marked as deleted, oldest first. */
  readonly list: (max: number) => Promise<readonly MailboxMessage[]>;
  /** Downloads a message, not more than one byte beyond the maximum size; null when it is gone. */
  readonly download: (uid: number) => Promise<Buffer | null>;
  /** Moves a message; on a server without MOVE it is copied and deleted. */
  readonly move: (uid: number, folder: MailboxFolder) => Promise<void>;
  /** Whether the connection still stands. */
  readonly isUsable: () => boolean;
  readonly close: () => Promise<void>;
}

/** How long the server may be silent, milliseconds. */
const TIMEOUT_MS = 60_000;

/** Size of a part of a message that is fetched by one command, bytes. */
const CHUNK_BYTES = 1_024 * 1_024;

/** Bound of what one answer of the server may take in memory, bytes; far above a chunk. */
const MAX_ANSWER_BYTES = 2 * MAX_EMAIL_BYTES;

/**
 * Connects to the server and opens the inbox. Connections to other machines are encrypted. The
 * client is loaded on first use, because all functions share one bundle.
 */
export const openMailbox = async (
  settings: ImapSettings,
  timeoutMs = TIMEOUT_MS,
): Promise<Mailbox> => {
  const { ImapFlow: Client } = await import('imapflow');
  const client = new Client({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    doSTARTTLS: !settings.secure && !settings.isLocal,
    auth: { user: settings.user, pass: settings.password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    maxLiteralSize: MAX_ANSWER_BYTES,
    maxResponseSize: 2 * MAX_ANSWER_BYTES,
  });
  // The command that fails with the connection reports the error.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.mailboxOpen('INBOX');
  } catch (error) {
    client.close();
    throw error;
  }
  return mailboxOf(client, settings);
};

const mailboxOf = (client: ImapFlow, { folder }: ImapSettings): Mailbox => ({
  list: async (max) => listMessages(client, max),
  download: async (uid) => {
    const options = { uid: true, maxBytes: MAX_EMAIL_BYTES + 1, chunkSize: CHUNK_BYTES };
    const { content } = await client.download(String(uid), undefined, options);
    return content ? buffer(content) : null;
  },
  move: async (uid, name) => {
    const path = [...folder, name];
    // Some servers do not say that a folder exists already; if there is none, the move fails.
    await client.mailboxCreate(path).catch(() => undefined);
    const moved = await client.messageMove(String(uid), path, { uid: true });
    if (!moved) throw new InternalError(`the IMAP server moved no message to ${name}`);
  },
  isUsable: () => client.usable,
  close: async () => {
    await client.logout().catch(() => undefined);
    client.close();
  },
});

async function listMessages(client: ImapFlow, max: number): Promise<readonly MailboxMessage[]> {
  const uids = await client.search({ deleted: false }, { uid: true });
  if (!Array.isArray(uids)) throw new InternalError('the IMAP server does not list its messages');
  if (uids.length === 0) return [];
  const query = { uid: true, size: true, internalDate: true };
  const found = await client.fetchAll(uids.slice(0, max), query, { uid: true });
  const validity = client.mailbox ? client.mailbox.uidValidity : 0;
  return found
    .map(({ uid, size, internalDate }) => ({
      uid,
      id: `${validity}.${uid}`,
      bytes: size ?? 0,
      arrivedAt: new Date(internalDate ?? 0).getTime(),
    }))
    .toSorted((one, other) => one.uid - other.uid);
}

const failureSchema = z.object({
  code: z.optional(z.string()),
  authenticationFailed: z.optional(z.boolean()),
});

/** Says why a mailbox could not be opened, without what the server answered. */
export const openFailure = (error: unknown): string => {
  const { code, authenticationFailed } = failureSchema.safeParse(error).data ?? {};
  return authenticationFailed
    ? 'the IMAP server refuses the login: correct the secret IMAP_URL'
    : `the mailbox cannot be opened: ${code ?? 'the IMAP server refuses'}`;
};
