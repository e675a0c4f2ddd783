import {
  can,
  err,
  isHeld,
  normaliseLine,
  normaliseText,
  ok,
  type DomainError,
  type HeldEmail,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { actorOf, type Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { rateLimited } from '../runtime/rate-limited';
import { database } from '../store/database';
import { readRawEmail } from '../store/files';
import { readInboxRecord } from '../store/inbox';
import { readMember } from '../store/staff';
import { parseMessage } from './parse-message';

const inputSchema = z.strictObject({ id: z.string().check(z.regex(/^[0-9a-f]{64}$/u)) });

/** Maximum length of a shown text, in characters, and of a shown source, in bytes. */
const MAX_TEXT = 20_000;

/** Maximum number of shown file names, and their length. */
const MAX_FILES = 50;
const MAX_NAME = 200;

/** Returns the content of a held email as plain text, parsed from the stored message; staff only. */
export const heldEmail = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
  readRaw = readRawEmail,
): Promise<Result<HeldEmail, DomainError>> => {
  const input = inputSchema.safeParse(data);
  if (!input.success) {
    return err({ code: 'invalid-input', issues: [{ path: 'id', code: 'wrong-format' }] });
  }
  const allowed = await rateLimited({ uid: caller.uid, kind: 'heldEmail' }, deps, async () => {
    const db = await database();
    const actor = actorOf(caller, await readMember(db, caller.uid));
    if (!can(actor, 'heldEmail')) return err({ code: 'forbidden' });
    const stored = await readInboxRecord(db, input.data.id);
    return stored && isHeld(stored.record) ? ok(stored.record) : err({ code: 'not-found' });
  });
  // Outside the database timeout: a large message takes seconds to load.
  return allowed.ok ? ok(await contentOf(await readRaw(allowed.value.rawHash))) : allowed;
};

async function contentOf(raw: Buffer): Promise<HeldEmail> {
  const message = await parseMessage(raw);
  if (message === null || message.headers.length === 0) {
    const text = normaliseText(raw.subarray(0, MAX_TEXT).toString('utf8'));
    return { text, isSource: true, isTruncated: raw.length > MAX_TEXT, files: [] };
  }
  return {
    text: normaliseText(message.text.slice(0, MAX_TEXT)),
    isSource: false,
    isTruncated: message.text.length > MAX_TEXT,
    files: message.files.slice(0, MAX_FILES).map(({ name, bytes }) => ({
      name: normaliseLine(name.slice(0, MAX_NAME)),
      bytes: bytes.length,
    })),
  };
}
