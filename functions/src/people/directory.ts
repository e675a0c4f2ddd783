import { createHash } from 'node:crypto';
import {
  DIRECTORY_CLOCK_S,
  directoryBatchSchema,
  directoryRowSchema,
  err,
  HOST_CLOCK_SKEW_S,
  hostUid,
  ok,
  parseInput,
  parseJson,
  systemActor,
  type DirectoryAnswer,
  type DirectoryRow,
  type DirectoryRowError,
  type DomainError,
  type Result,
} from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import type { SignedBatch } from '../runtime/signed-endpoint';
import { database, type Database } from '../store/database';
import { acceptOnce } from './accept-once';
import { verifyBatch } from './directory-signature';
import { hostKeys } from './host-keys';
import { saveProfile } from './save-profile';

/** Rows that are saved at the same time. */
const CONCURRENCY = 10;

/**
 * Takes a batch of people from the server of a host (clause 2.5). A batch is accepted once; its rows
 * can be repeated in another one. A refused row does not refuse the others.
 */
export const directory = async (
  signed: SignedBatch,
  deps: Deps,
): Promise<Result<DirectoryAnswer, DomainError>> => {
  const verified = verifyBatch(signed, { keys: hostKeys(), now: deps.now() });
  if (!verified.ok) return verified;
  const batch = parseInput(directoryBatchSchema, parseJson(signed.body.toString('utf8')));
  if (!batch.ok) return batch;
  const accepted = await acceptBatch(signed, verified.value, deps);
  if (!accepted.ok) return accepted;
  const db = await database();
  const source = { db, host: signed.host, at: verified.value };
  return ok(await saveRows(parseRows(batch.value.people), source));
};

async function acceptBatch(
  { host, timestamp, body }: SignedBatch,
  at: number,
  deps: Deps,
): Promise<Result<unknown, DomainError>> {
  // The signed content, not the signature, which can be spelled in several ways.
  const digest = createHash('sha256').update(body).digest('hex');
  return acceptOnce(
    {
      name: 'directory',
      id: [host, 'directory', timestamp, digest],
      expiresAt: at + (DIRECTORY_CLOCK_S + HOST_CLOCK_SKEW_S) * 1_000,
      actor: { ...systemActor, uid: `host:${host}`, name: host },
      rateLimit: 'directory',
    },
    deps,
  );
}

type ParsedRow = Result<DirectoryRow, DirectoryRowError>;

/** Parses the rows; of rows with the same id the first one counts. */
function parseRows(raw: readonly unknown[]): readonly ParsedRow[] {
  const seen = new Set<string>();
  return raw.map((item, row): ParsedRow => {
    const parsed = directoryRowSchema.safeParse(item);
    if (!parsed.success) {
      const fields = new Set(parsed.error.issues.map(({ path }) => path.join('.')));
      return err({ row, code: 'invalid-input', fields: [...fields].slice(0, 5) });
    }
    const { id } = parsed.data;
    if (seen.has(id)) return err({ row, code: 'invalid-input', fields: ['id'] });
    seen.add(id);
    return ok(parsed.data);
  });
}

interface Source {
  readonly db: Database;
  readonly host: string;
  readonly at: number;
}

type SavedRow = Result<'changed' | 'unchanged', DirectoryRowError>;

async function saveRows(rows: readonly ParsedRow[], source: Source): Promise<DirectoryAnswer> {
  const saved: SavedRow[] = [];
  for (let from = 0; from < rows.length; from += CONCURRENCY) {
    const part = rows.slice(from, from + CONCURRENCY);
    const all = part.map(async (row, at) => saveRow(row, { ...source, row: from + at }));
    saved.push(...(await Promise.all(all)));
  }
  const errors = saved.flatMap((one) => (one.ok ? [] : [one.error]));
  const changed = saved.filter((one) => one.ok && one.value === 'changed').length;
  const unchanged = saved.length - errors.length - changed;
  return { changed, unchanged, failed: errors.length, errors };
}

async function saveRow(
  parsed: ParsedRow,
  { db, host, at, row }: Source & { readonly row: number },
): Promise<SavedRow> {
  if (!parsed.ok) return parsed;
  const { id, ...change } = parsed.value;
  const uid = hostUid({ iss: host, sub: id });
  const saved = await saveProfile(db, { uid, change, proof: 'host', at });
  if (saved.ok) return saved;
  return err({ row, code: saved.error.code === 'conflict' ? 'conflict' : 'unavailable' });
}
