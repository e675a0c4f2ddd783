import { randomUUID } from 'node:crypto';
import { upgradeInboxRecord, type InboxRecord } from '@reglament/domain';
import type { Inbound, InboundPorts } from '../../../functions/src/inbound/ports';
import { processEmail } from '../../../functions/src/inbound/process';
import { receive } from '../../../functions/src/inbound/receive';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import type { Person } from './people';
import { db } from './world';

/** Secret of the tests. */
export const secret = 'the secret of inbound email in the tests';

/** Names of the service in the emails of the tests. */
export const site = {
  host: new URL(deployedDeps.site().origin).hostname,
  mailDomain: 'mail.reglament.test',
  localPart: 'support',
};

/** Creates ports that keep raw messages in memory and know these people by their addresses. */
export const portsFor = (people: readonly Person[]): InboundPorts => {
  const raw = new Map<string, Buffer>();
  return {
    settings: { site, trusted: { authservId: 'gateway.localhost', position: 0 } },
    secret,
    storeRaw: async (hash, bytes) => void raw.set(hash, bytes),
    removeRaw: async (hash) => void raw.delete(hash),
    readRaw: async (hash) => raw.get(hash) ?? Buffer.alloc(0),
    sendersOf: async (_db, address) => people.filter(({ email }) => email === address),
    storeImages: async (files) => ({ ids: [], hidden: files.length }),
  };
};

interface EmailParts {
  readonly from: string;
  readonly subject?: string;
  readonly text?: string;
  readonly to?: string;
  readonly messageId?: string;
  /** Result of the gateway. */
  readonly dmarc?: string;
  readonly headers?: readonly string[];
}

/** Builds a raw message that the gateway has checked. */
export const rawEmail = ({
  from,
  subject = 'Не открывается каталог',
  text = 'После сохранения каталог пуст.',
  to = 'support@mail.reglament.test',
  messageId = `${randomUUID()}@client.test`,
  dmarc = 'pass',
  headers = [],
}: EmailParts): Buffer => {
  const domain = from.slice(from.indexOf('@') + 1);
  return Buffer.from(
    [
      `Authentication-Results: gateway.localhost; dmarc=${dmarc} header.from=${domain}`,
      `From: ${from}`,
      `To: ${to}`,
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      `Message-ID: <${messageId}>`,
      ...headers,
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
    ].join('\r\n'),
  );
};

/** Reads an inbox record. */
export const inboxRecord = async (id: string): Promise<InboxRecord> => {
  const read = upgradeInboxRecord((await db.doc(`inbox/${id}`).get()).data());
  if (!read.ok) throw new Error(`inbox/${id} is not stored`);
  return read.value;
};

/** Receives and processes a message; returns its record. */
export const mailIn = async (raw: Buffer, inbound: Inbound): Promise<InboxRecord> => {
  const id = await receive(raw, 'https', inbound);
  await processEmail(id, inbound);
  return inboxRecord(id);
};
