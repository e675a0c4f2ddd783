import {
  parseCalendar,
  parseMailConfig,
  parseRegulation,
  readCalendar,
  readMailConfig,
  readRegulation,
  upgradeRuleVersion,
  type BusinessCalendar,
  type MailConfig,
  type Regulation,
  type Result,
  type RuleError,
  type RuleName,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { InternalError } from './errors';
import { paths } from './paths';

/** Parsed value of each published document. */
export interface RuleValues {
  readonly regulation: Regulation;
  readonly calendar: BusinessCalendar;
  readonly mail: MailConfig;
}

type Parse<Value> = (raw: unknown) => Result<Value, readonly RuleError[]>;

/** Parsers of published documents. */
const readers: { readonly [Name in RuleName]: Parse<RuleValues[Name]> } = {
  regulation: readRegulation,
  calendar: readCalendar,
  mail: readMailConfig,
};

/** Parsers of drafts. */
export const parsers: { readonly [Name in RuleName]: Parse<RuleValues[Name]> } = {
  regulation: parseRegulation,
  calendar: parseCalendar,
  mail: parseMailConfig,
};

/** Reports an invalid document that the service falls back from. */
export type Report = (error: InternalError) => void;

/** Maximum number of published versions tried when the active one cannot be read. */
const MAX_ATTEMPTS = 5;

interface VersionQuery<Name extends RuleName> {
  readonly name: Name;
  /** Preferred version; null when unknown. */
  readonly version: string | null;
  readonly report: Report;
}

/** Reads a published version; null, and reported, when it is missing or invalid. */
export const readVersion = async <Name extends RuleName>(
  db: Firestore,
  { name, version, report }: VersionQuery<Name> & { readonly version: string },
): Promise<RuleValues[Name] | null> =>
  valueOf(await db.doc(paths.version(name, version)).get(), { name, report });

/** Reads the preferred version, or else the newest readable one; null when there is none. */
export const readableVersion = async <Name extends RuleName>(
  db: Firestore,
  { name, version, report }: VersionQuery<Name>,
): Promise<RuleValues[Name] | null> => {
  const preferred = version === null ? null : await readVersion(db, { name, version, report });
  if (preferred) return preferred;
  const published = db.collection(paths.versions(name)).orderBy('publishedAt', 'desc');
  const { docs } = await published.limit(MAX_ATTEMPTS).get();
  for (const snapshot of docs) {
    const value = valueOf(snapshot, { name, report });
    if (value) return value;
  }
  return null;
};

function valueOf<Name extends RuleName>(
  snapshot: DocumentSnapshot,
  { name, report }: Pick<VersionQuery<Name>, 'name' | 'report'>,
): RuleValues[Name] | null {
  const stored = upgradeRuleVersion(snapshot.data());
  const parsed = readers[name](stored.ok ? stored.value.document : undefined);
  if (parsed.ok) return parsed.value;
  report(
    new InternalError(`a version of the ${name} cannot be read: ${parsed.error[0]?.path ?? ''}`),
  );
  return null;
}
