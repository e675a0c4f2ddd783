import {
  parseCalendar,
  parseRegulation,
  readCalendar,
  readRegulation,
  upgradeRuleVersion,
  type BusinessCalendar,
  type Regulation,
  type Result,
  type RuleError,
  type RuleName,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { InternalError } from './errors';
import { paths } from './paths';

/** What a published document is once it is parsed. */
export interface RuleValues {
  readonly regulation: Regulation;
  readonly calendar: BusinessCalendar;
}

type Parse<Value> = (raw: unknown) => Result<Value, readonly RuleError[]>;

/** How each published document is read. */
const readers: { readonly [Name in RuleName]: Parse<RuleValues[Name]> } = {
  regulation: readRegulation,
  calendar: readCalendar,
};

/** How each draft is parsed. */
export const parsers: { readonly [Name in RuleName]: Parse<RuleValues[Name]> } = {
  regulation: parseRegulation,
  calendar: parseCalendar,
};

/** Told of a document that is not as it should be and that the service goes on without. */
export type Report = (fault: InternalError) => void;

/** Published versions that are looked through when the one in force cannot be read. */
const MAX_ATTEMPTS = 5;

interface Wanted<Name extends RuleName> {
  readonly name: Name;
  /** The version to begin with; null when it is not known. */
  readonly version: string | null;
  readonly report: Report;
}

/** A published version; null, and reported, when there is none or it cannot be read. */
export const readVersion = async <Name extends RuleName>(
  db: Firestore,
  { name, version, report }: Wanted<Name> & { readonly version: string },
): Promise<RuleValues[Name] | null> =>
  valueOf(await db.doc(paths.version(name, version)).get(), { name, report });

/** A version that can be read: the one that is wanted, else the newest; null when there is none. */
export const readableVersion = async <Name extends RuleName>(
  db: Firestore,
  { name, version, report }: Wanted<Name>,
): Promise<RuleValues[Name] | null> => {
  const wanted = version === null ? null : await readVersion(db, { name, version, report });
  if (wanted) return wanted;
  const published = db.collection(paths.versions(name)).orderBy('publishedAt', 'desc');
  const { docs } = await published.limit(MAX_ATTEMPTS).get();
  for (const found of docs) {
    const value = valueOf(found, { name, report });
    if (value) return value;
  }
  return null;
};

function valueOf<Name extends RuleName>(
  snapshot: DocumentSnapshot,
  { name, report }: Pick<Wanted<Name>, 'name' | 'report'>,
): RuleValues[Name] | null {
  const stored = upgradeRuleVersion(snapshot.data());
  const parsed = readers[name](stored.ok ? stored.value.document : undefined);
  if (parsed.ok) return parsed.value;
  report(
    new InternalError(`a version of the ${name} cannot be read: ${parsed.error[0]?.path ?? ''}`),
  );
  return null;
}
