import * as z from 'zod/mini';
import { ok, err, type Result } from '../result';

/** The version that writers of this code put on documents; raised with every change of a shape. */
export const SCHEMA_VERSION = 2;

/**
 * The oldest reader that understands what writers of this code write. Raised only with a change that
 * such a reader would misunderstand; a field that is merely added leaves it as it is.
 */
export const MIN_READER_VERSION = 2;

/** Written on every document beside its fields. */
export const versionStamp = Object.freeze({
  schemaVersion: SCHEMA_VERSION,
  minReaderVersion: MIN_READER_VERSION,
});

/** The stamp of a document; version 1 wrote it on a few kinds only, and people write none. */
const stampSchema = z.object({
  schemaVersion: z._default(z.int().check(z.minimum(1)), 1),
  minReaderVersion: z._default(z.int().check(z.minimum(1)), 1),
});

/** Why a document cannot be read. */
export type ReadFailure =
  | { readonly kind: 'newer'; readonly minReaderVersion: number }
  | { readonly kind: 'invalid'; readonly fields: readonly string[] };

/** A document before its shape is known. */
export type RawDocument = Readonly<Record<string, unknown>>;

/** Makes a document of one version into one of the next version; keeps what it does not know. */
export type UpgradeStep = (raw: RawDocument) => RawDocument;

/** Reads a stored document of any version up to the present one. */
export type StoredReader<Value> = (raw: unknown) => Result<Value, ReadFailure>;

/** Fields that are named when a document is invalid. */
const MAX_FIELDS = 5;

const isRecord = (raw: unknown): raw is RawDocument =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** The fields of a nested value; none where it is no object, which the schema then reports. */
export const fieldsOf = (raw: unknown): RawDocument => (isRecord(raw) ? raw : {});

/** Upgrades a nested value where there is one. */
export const upgradeNested = (raw: unknown, upgrade: UpgradeStep): unknown =>
  isRecord(raw) ? upgrade(raw) : raw;

/** Upgrades the members of a nested list. */
export const upgradeMembers = (raw: unknown, upgrade: UpgradeStep): unknown =>
  Array.isArray(raw) ? raw.map((member: unknown) => upgradeNested(member, upgrade)) : raw;

/** Whether writers of this code would write a document differently, so that a backfill rewrites it. */
export const isOutdated = (raw: unknown): boolean =>
  Number(stampSchema.safeParse(raw).data?.schemaVersion) < SCHEMA_VERSION;

/**
 * Makes a reader of one kind of document. It takes a document through the steps from its version to
 * the present one, ignores fields that it does not know, and validates those that it does. It refuses
 * a document as `newer` that says it needs a newer reader, whatever else is in it.
 */
export const storedReader =
  <Value>(
    schema: z.ZodMiniType<Value>,
    steps: Readonly<Record<number, UpgradeStep>> = {},
  ): StoredReader<Value> =>
  (raw) => {
    const stamp = stampSchema.safeParse(raw);
    if (!stamp.success) return err(invalid(stamp.error.issues));
    const { schemaVersion, minReaderVersion } = stamp.data;
    if (minReaderVersion > SCHEMA_VERSION) return err({ kind: 'newer', minReaderVersion });
    const parsed = schema.safeParse(upgraded(fieldsOf(raw), schemaVersion, steps));
    return parsed.success ? ok(parsed.data) : err(invalid(parsed.error.issues));
  };

function upgraded(
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

const invalid = (issues: readonly z.core.$ZodIssue[]): ReadFailure => ({
  kind: 'invalid',
  fields: issues.slice(0, MAX_FIELDS).map(({ path }) => path.join('.')),
});
