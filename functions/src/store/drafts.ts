import { isDeepStrictEqual } from 'node:util';
import {
  builtInMailConfig,
  upgradeActiveVersions,
  upgradePublishErrors,
  versionStamp,
  zooportalRegulation,
  zooportalSource,
  type ActiveVersions,
  type PublishErrors,
  type RuleError,
  type RuleName,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore, WriteBatch } from 'firebase-admin/firestore';
import { InternalError, databaseErrorKind } from './errors';
import { paths } from './paths';
import { parsers } from './versions';

/** Maximum number of concurrent edits of one draft to follow. */
const MAX_ATTEMPTS = 10;

/** Draft with the documents that describe its publication state. */
interface DraftState {
  readonly name: RuleName;
  readonly now: number;
  readonly draft: DocumentSnapshot;
  readonly inForce: DocumentSnapshot;
  readonly problems: DocumentSnapshot;
}

const noActiveVersions: ActiveVersions = { regulation: null, calendar: null, mail: null };
const noErrors: PublishErrors = { regulation: null, calendar: null, mail: null };

/**
 * Publishes a draft as an immutable version, or records its errors. Rejects a published version
 * with other content; republishing the same content activates it again. Commits with preconditions
 * and repeats until nothing changes, so that the last edit wins.
 * @returns whether the active version changed
 */
export const publishDraft = async (
  db: Firestore,
  name: RuleName,
  now: number,
): Promise<boolean> => {
  let published = false;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const outcome = await publishOnce(db, name, now);
    if (outcome === 'unchanged') return published;
    published ||= outcome === 'published';
  }
  throw new InternalError(`the ${name} changes faster than it can be published`);
};

type PublishOutcome = 'published' | 'recorded' | 'conflict' | 'unchanged';

async function publishOnce(db: Firestore, name: RuleName, now: number): Promise<PublishOutcome> {
  const refs = [paths.config(name), paths.config('inForce'), paths.config('problems')].map((path) =>
    db.doc(path),
  );
  const [draft, inForce, problems] = await db.getAll(...refs);
  if (!draft?.exists || !inForce || !problems) return 'unchanged';
  const batch = db.batch();
  const outcome = await stage(db, batch, { name, now, draft, inForce, problems });
  if (outcome === 'unchanged') return outcome;
  try {
    await batch.commit();
    return outcome;
  } catch (error) {
    if (databaseErrorKind(error) === 'conflict') return 'conflict';
    throw error;
  }
}

/** Stages the writes that a draft requires. */
async function stage(db: Firestore, batch: WriteBatch, state: DraftState): Promise<PublishOutcome> {
  const { name, now, draft } = state;
  const document = draft.data();
  const parsed = parsers[name](document);
  if (!parsed.ok) return recordErrors(batch, state, parsed.error);
  const { version } = parsed.value;
  const published = await db.doc(paths.version(name, version)).get();
  const known: unknown = published.get('document');
  if (published.exists && !isDeepStrictEqual(known, document)) {
    const message = `${version} was published with other content; name a new version`;
    return recordErrors(batch, state, [{ path: 'version', message }]);
  }
  const cleared = recordErrors(batch, state, null);
  if (!published.exists)
    batch.create(published.ref, { version, publishedAt: now, document, ...versionStamp });
  const active = upgradeActiveVersions(state.inForce.data());
  const inForce = active.ok ? active.value : noActiveVersions;
  if (published.exists && inForce[name]?.version === version) return cleared;
  const next = { ...inForce, [name]: { version, since: now } };
  updateIfUnchanged(batch, state.inForce, next);
  batch.set(db.doc(paths.public('activeVersions')), { ...next, ...versionStamp });
  return 'published';
}

/** Records the errors of a draft, or clears them; the last valid version stays active. */
function recordErrors(
  batch: WriteBatch,
  state: DraftState,
  faults: readonly RuleError[] | null,
): PublishOutcome {
  const { name, now } = state;
  const known = upgradePublishErrors(state.problems.data());
  const problems = known.ok ? known.value : noErrors;
  const isUnchanged = isDeepStrictEqual(problems[name]?.faults ?? null, faults);
  if (isUnchanged) return 'unchanged';
  updateIfUnchanged(batch, state.problems, { ...problems, [name]: faults && { at: now, faults } });
  return 'recorded';
}

/** Updates a document with the precondition that it has not changed since it was read. */
function updateIfUnchanged(batch: WriteBatch, read: DocumentSnapshot, value: object): void {
  const document = { ...value, ...versionStamp };
  if (read.updateTime) batch.update(read.ref, document, { lastUpdateTime: read.updateTime });
  else batch.create(read.ref, document);
}

/**
 * Copies `config/inForce` to the public pointer, for installations older than the public pointer.
 * Runs every night; publishing writes both.
 */
export const mirrorActiveVersions = async (db: Firestore): Promise<void> =>
  db.runTransaction(async (transaction) => {
    const publicRef = db.doc(paths.public('activeVersions'));
    const [inForce, shown] = await transaction.getAll(db.doc(paths.config('inForce')), publicRef);
    const active = inForce?.exists ? upgradeActiveVersions(inForce.data()) : null;
    if (!active?.ok) return;
    const document = { ...active.value, ...versionStamp };
    if (!isDeepStrictEqual(shown?.data(), document)) transaction.set(publicRef, document);
  });

/** Documents shipped with the service, as drafts. */
const shipped: Readonly<Record<RuleName, object>> = {
  regulation: zooportalRegulation,
  calendar: zooportalSource,
  mail: builtInMailConfig,
};

/**
 * Writes the shipped document as a draft when there is none, so that administrators can edit it.
 */
export const writeMissingDraft = async (db: Firestore, name: RuleName): Promise<void> => {
  const ref = db.doc(paths.config(name));
  const draft = await ref.get();
  if (!draft.exists) await ref.create({ ...shipped[name] });
};
