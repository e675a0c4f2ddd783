import { isDeepStrictEqual } from 'node:util';
import {
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
import { InternalError, meaningOf } from './errors';
import { paths } from './paths';
import { parsers } from './versions';

/** Edits of a draft that may overtake each other before something is wrong. */
const MAX_ATTEMPTS = 10;

/** A draft with everything that says whether it is in force. */
interface Found {
  readonly name: RuleName;
  readonly now: number;
  readonly draft: DocumentSnapshot;
  readonly inForce: DocumentSnapshot;
  readonly problems: DocumentSnapshot;
}

const nothingInForce: ActiveVersions = { regulation: null, calendar: null };
const noProblems: PublishErrors = { regulation: null, calendar: null };

/**
 * Publishes the draft of a document as a version of its own, or records why not. A version that was
 * published once never changes: the same version with another content is refused, and with the same
 * content it is put in force again. Commits on condition, and looks at the draft again when it is
 * done: the last edit wins, however many are on their way.
 * @returns whether another version is in force now
 */
export const publishDraft = async (
  db: Firestore,
  name: RuleName,
  now: number,
): Promise<boolean> => {
  let published = false;
  for (let round = 0; round < MAX_ATTEMPTS; round += 1) {
    const done = await publishOnce(db, name, now);
    if (done === 'unchanged') return published;
    published ||= done === 'published';
  }
  throw new InternalError(`the ${name} changes faster than it can be published`);
};

type Done = 'published' | 'noted' | 'lost' | 'unchanged';

async function publishOnce(db: Firestore, name: RuleName, now: number): Promise<Done> {
  const about = [paths.config(name), paths.config('inForce'), paths.config('problems')].map(
    (path) => db.doc(path),
  );
  const [draft, inForce, problems] = await db.getAll(...about);
  if (!draft?.exists || !inForce || !problems) return 'unchanged';
  const batch = db.batch();
  const done = await stage(db, batch, { name, now, draft, inForce, problems });
  if (done === 'unchanged') return done;
  try {
    await batch.commit();
    return done;
  } catch (error) {
    if (meaningOf(error) === 'lost') return 'lost';
    throw error;
  }
}

/** Puts into a batch what has to be written for a draft. */
async function stage(db: Firestore, batch: WriteBatch, found: Found): Promise<Done> {
  const { name, now, draft } = found;
  const document = draft.data();
  const parsed = parsers[name](document);
  if (!parsed.ok) return recordErrors(batch, found, parsed.error);
  const { version } = parsed.value;
  const published = await db.doc(paths.version(name, version)).get();
  const known: unknown = published.get('document');
  if (published.exists && !isDeepStrictEqual(known, document)) {
    const message = `${version} was published with other content; name a new version`;
    return recordErrors(batch, found, [{ path: 'version', message }]);
  }
  const mended = recordErrors(batch, found, null);
  if (!published.exists)
    batch.create(published.ref, { version, publishedAt: now, document, ...versionStamp });
  const active = upgradeActiveVersions(found.inForce.data());
  const inForce = active.ok ? active.value : nothingInForce;
  if (published.exists && inForce[name]?.version === version) return mended;
  const next = { ...inForce, [name]: { version, since: now } };
  updateIfUnchanged(batch, found.inForce, next);
  batch.set(db.doc(paths.public('activeVersions')), { ...next, ...versionStamp });
  return 'published';
}

/** Records what is wrong with a draft, or that nothing is any more; the last good version stays. */
function recordErrors(batch: WriteBatch, found: Found, faults: readonly RuleError[] | null): Done {
  const { name, now } = found;
  const known = upgradePublishErrors(found.problems.data());
  const problems = known.ok ? known.value : noProblems;
  const isKnown = isDeepStrictEqual(problems[name]?.faults ?? null, faults);
  if (isKnown) return 'unchanged';
  updateIfUnchanged(batch, found.problems, { ...problems, [name]: faults && { at: now, faults } });
  return 'noted';
}

/** Writes a document on condition that it is still what was read. */
function updateIfUnchanged(batch: WriteBatch, read: DocumentSnapshot, value: object): void {
  const document = { ...value, ...versionStamp };
  if (read.updateTime) batch.update(read.ref, document, { lastUpdateTime: read.updateTime });
  else batch.create(read.ref, document);
}

/**
 * Makes the public pointer say what `config/inForce` says: installations from before there was a
 * public one have none. Repeated each night; a publication in between writes both.
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

/** What ships, as documents to edit. */
const shipped: Readonly<Record<RuleName, object>> = {
  regulation: zooportalRegulation,
  calendar: zooportalSource,
};

/** Writes what ships where nobody has written anything, so that there is something to edit. */
export const writeMissingDraft = async (db: Firestore, name: RuleName): Promise<void> => {
  const ref = db.doc(paths.config(name));
  const draft = await ref.get();
  if (!draft.exists) await ref.create({ ...shipped[name] });
};
