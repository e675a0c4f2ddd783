import * as z from 'zod/mini';
import { ok, err, type Result } from '../result';

/** The schema version of written documents; incremented with every schema change. */
export const SCHEMA_VERSION = 2;

/**
 * The oldest reader version that can read written documents. Raised only for incompatible changes,
 * not for added fields.
 */
export const MIN_READER_VERSION = 2;

/** Version fields added to every stored document. */
export const versionStamp = Object.freeze({
  schemaVersion: SCHEMA_VERSION,
  minReaderVersion: MIN_READER_VERSION,
});

/** The version stamp; missing in manually edited and most version 1 documents. */
const stampSchema = z.object({
  schemaVersion: z._default(z.int().check(z.minimum(1)), 1),
  minReaderVersion: z._default(z.int().check(z.minimum(1)), 1),
});

/** Why a document could not be read. */
export type ReadFailure =
  | { readonly kind: 'newer'; readonly minReaderVersion: number }
  | { readonly kind: 'invalid'; readonly fields: readonly string[] };

/** A document before validation. */
export type RawDocument = Readonly<Record<string, unknown>>;

/** Upgrades a document to the next version; keeps unknown fields. */
export type UpgradeStep = (raw: RawDocument) => RawDocument;

/** Reads a stored document of any version up to the current one. */
export type StoredReader<Value> = (raw: unknown) => Result<Value, ReadFailure>;

/** Maximum number of invalid fields reported. */
const MAX_FIELDS = 5;

const isRecord = (raw: unknown): raw is RawDocument =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Returns a nested object, or an empty one for other values, which the schema then rejects. */
export const fieldsOf = (raw: unknown): RawDocument => (isRecord(raw) ? raw : {});

/** Upgrades a nested object; returns other values unchanged. */
export const upgradeNested = (raw: unknown, upgrade: UpgradeStep): unknown =>
  isRecord(raw) ? upgrade(raw) : raw;

/** Upgrades the items of a nested list. */
export const upgradeMembers = (raw: unknown, upgrade: UpgradeStep): unknown =>
  Array.isArray(raw) ? raw.map((member: unknown) => upgradeNested(member, upgrade)) : raw;

/** Whether a document has an older schema version and needs a backfill. */
export const isOutdated = (raw: unknown): boolean =>
  Number(stampSchema.safeParse(raw).data?.schemaVersion) < SCHEMA_VERSION;

/**
 * Creates a reader of one kind of document: upgrades it step by step, drops unknown fields and
 * validates the rest. Fails with `newer` if the document requires a newer reader.
 */
export const storedReader =
  <Value>(
    schema: z.ZodMiniType<Value>,
    steps: Readonly<Record<number, UpgradeStep>> = {},
  ): StoredReader<Value> =>
  (raw) => {
    const stamp = stampSchema.safeParse(raw);
    if (!stamp.success) return err(invalidDocument(stamp.error.issues));
    const { schemaVersion, minReaderVersion } = stamp.data;
    if (minReaderVersion > SCHEMA_VERSION) return err({ kind: 'newer', minReaderVersion });
    const parsed = schema.safeParse(runUpgrades(fieldsOf(raw), schemaVersion, steps));
    return parsed.success ? ok(parsed.data) : err(invalidDocument(parsed.error.issues));
  };

function runUpgrades(
  raw: RawDocument,
  from: number,
  steps: Readonly<Record<number, UpgradeStep>>,
): RawDocument {
  let document = raw;
  for (let version = from; version < SCHEMA_VERSION; version += 1) {
    document = steps[version]?.(document) ?? document;
  }
  return document;
}

const invalidDocument = (issues: readonly z.core.$ZodIssue[]): ReadFailure => ({
  kind: 'invalid',
  fields: issues.slice(0, MAX_FIELDS).map(({ path }) => path.join('.')),
});
