import { isDeepStrictEqual } from 'node:util';
import {
  inForceSchema,
  problemsSchema,
  type InForce,
  type Problems,
  type RuleFault,
  type RuleName,
  zooportalRegulation,
  zooportalSource,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import { paths } from './paths';
import { parsers } from './versions';

/** What an administrator edits, with everything that says whether it is in force. */
interface Found {
  readonly name: RuleName;
  readonly now: number;
  /** The document as it was written. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly version: string;
  /** The published document with the same version. */
  readonly published: DocumentSnapshot;
  readonly inForce: InForce;
  readonly problems: Problems;
}

const nothingInForce: InForce = { regulation: null, calendar: null };
const noProblems: Problems = { regulation: null, calendar: null };

/**
 * Publishes the draft of a document as a version of its own, or records why not. A version that was
 * published once never changes: the same version with another content is refused, and with the same
 * content it is put in force again.
 * @returns whether another version is in force now
 */
export const publishDraft = async (db: Firestore, name: RuleName, now: number): Promise<boolean> =>
  db.runTransaction(async (transaction) => {
    const draft = await transaction.get(db.doc(paths.draft(name)));
    const document = draft.data();
    if (document === undefined) return false;
    const parsed = parsers[name](document);
    const about = await findAbout(db, transaction);
    if (!parsed.ok) {
      return refuseDraft(db, transaction, { name, now, ...about, faults: parsed.error });
    }
    const { version } = parsed.value;
    const published = await transaction.get(db.doc(paths.version(name, version)));
    return enact(db, transaction, { name, now, document, version, published, ...about });
  });

async function findAbout(
  db: Firestore,
  transaction: Transaction,
): Promise<Pick<Found, 'inForce' | 'problems'>> {
  const [inForce, problems] = await transaction.getAll(
    db.doc(paths.inForce),
    db.doc(paths.problems),
  );
  return {
    inForce: inForceSchema.safeParse(inForce?.data()).data ?? nothingInForce,
    problems: problemsSchema.safeParse(problems?.data()).data ?? noProblems,
  };
}

function enact(db: Firestore, transaction: Transaction, found: Found): boolean {
  const { name, now, document, version, published, inForce, problems } = found;
  const known: unknown = published.get('document');
  if (published.exists && !isDeepStrictEqual(known, document)) {
    const faults = [
      {
        path: 'version',
        message: `${version} was published with other content; name a new version`,
      },
    ];
    return refuseDraft(db, transaction, { ...found, faults });
  }
  if (!published.exists) {
    transaction.create(published.ref, { version, publishedAt: now, document });
  }
  if (problems[name] !== null) {
    transaction.set(db.doc(paths.problems), { ...problems, [name]: null });
  }
  if (inForce[name]?.version === version) return false;
  transaction.set(db.doc(paths.inForce), { ...inForce, [name]: { version, since: now } });
  return true;
}

interface Refused extends Pick<Found, 'name' | 'now' | 'problems'> {
  readonly faults: readonly RuleFault[];
}

/** The last good version stays in force, and the administrators see what is wrong with the new one. */
function refuseDraft(
  db: Firestore,
  transaction: Transaction,
  { name, now, problems, faults }: Refused,
): false {
  transaction.set(db.doc(paths.problems), { ...problems, [name]: { at: now, faults } });
  return false;
}

/** What ships, as documents to edit. */
const shipped: Readonly<Record<RuleName, object>> = {
  regulation: zooportalRegulation,
  calendar: zooportalSource,
};

/** Writes what ships where nobody has written anything, so that there is something to edit. */
export const writeMissingDraft = async (db: Firestore, name: RuleName): Promise<void> => {
  const ref = db.doc(paths.draft(name));
  const draft = await ref.get();
  if (!draft.exists) await ref.create({ ...shipped[name] });
};
