import { createHash } from 'node:crypto';
import { headerValues, messageIdsIn, normaliseLine, type InboxRecord } from '@reglament/domain';
import { failPoint } from '../runtime/fail-point';
import { database } from '../store/database';
import { databaseErrorKind, InternalError } from '../store/errors';
import { createInboxRecord, readInboxRecord } from '../store/inbox';
import { parseMessage, type ParsedMessage } from './parse-message';
import type { Inbound } from './ports';

/** Maximum length of the part that is examined for the header, in bytes. */
const MAX_HEADER = 512 * 1_024;

/** Maximum length of a stored subject or Message-ID, in characters. */
const MAX_LINE = 500;

const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex');
};

/**
 * Stores a raw email and its record before anything else happens. The same content under the same
 * Message-ID is a duplicate; other content is another email.
 * @returns the id of the record, new or not
 */
export const receive = async (
  raw: Buffer,
  source: InboxRecord['source'],
  { ports, deps }: Inbound,
): Promise<string> => {
  const rawHash = createHash('sha256').update(raw).digest('hex');
  await ports.storeRaw(rawHash, raw);
  failPoint('inbound:after-raw');
  const split = headerEnd(raw);
  const header = await parseMessage(raw.subarray(0, split));
  const messageId = messageIdOf(header);
  const contentHash = sha256(...fromOf(header), raw.subarray(split));
  const now = deps.now();
  const record: InboxRecord = {
    id: messageId === null ? sha256('content', contentHash) : sha256('message-id', messageId),
    rawHash,
    contentHash,
    bytes: raw.length,
    source,
    receivedAt: now,
    messageId,
    isMessageIdReused: false,
    subject: normaliseLine(header?.subject.slice(0, MAX_LINE) ?? ''),
    from: null,
    authentication: null,
    outcome: null,
    reason: null,
    number: null,
    attempts: 0,
    nextAttemptAt: now,
    recheckAt: null,
    noticeAt: null,
    actions: [],
  };
  const other = { ...record, id: sha256(record.id, contentHash), isMessageIdReused: true };
  for (const candidate of [record, other]) if (await isStored(candidate)) return candidate.id;
  throw new InternalError('an email has the id of another one with other content');
};

/** Creates a record; false if another email has the id. */
async function isStored(record: InboxRecord): Promise<boolean> {
  const db = await database();
  try {
    await createInboxRecord(db, record);
    failPoint('inbound:after-record');
    return true;
  } catch (error) {
    if (databaseErrorKind(error) !== 'conflict') throw error;
    const existing = await readInboxRecord(db, record.id);
    return existing?.record.contentHash === record.contentHash;
  }
}

/** Returns the offset of the empty line after the header. */
function headerEnd(raw: Buffer): number {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => raw.subarray(0, MAX_HEADER).indexOf(end));
  const found = ends.filter((at) => at !== -1);
  return found.length === 0 ? Math.min(raw.length, MAX_HEADER) : Math.min(...found);
}

const messageIdOf = (header: ParsedMessage | null): string | null =>
  header?.headers.length
    ? (headerValues(header, 'message-id').flatMap(messageIdsIn)[0]?.slice(0, MAX_LINE) ?? null)
    : null;

const fromOf = (header: ParsedMessage | null): readonly string[] =>
  header === null ? [] : headerValues(header, 'from');
