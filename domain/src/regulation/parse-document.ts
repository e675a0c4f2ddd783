import * as z from 'zod/mini';
import { ok, err, type Result } from '../result';
import { fieldsOf, versionStamp } from '../stored/reader';

/** A validation error of a rule document: path and English message. */
export const ruleErrorSchema = z.object({ path: z.string(), message: z.string() });

/** A validation error of a rule document. */
export type RuleError = z.infer<typeof ruleErrorSchema>;

/** Maximum number of reported errors. */
export const MAX_ERRORS = 20;

/** A parsed document, or its errors. */
export type Parsed<Value> = Result<Value, readonly RuleError[]>;

/** Parses a document; unknown fields are ignored. */
export function parseWith<Value>(schema: z.ZodMiniType<Value>, raw: unknown): Parsed<Value> {
  const parsed = schema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : err(errorsOf(parsed.error.issues));
}

/** Fails for fields that parsing ignored, except the version stamp. */
export function rejectUnknownFields<Value>(
  raw: unknown,
  parsed: Parsed<Value>,
  contentOf: (value: Value) => unknown,
): Parsed<Value> {
  if (!parsed.ok) return parsed;
  const known = { ...fieldsOf(contentOf(parsed.value)), ...versionStamp };
  const paths = unknownPaths(raw, known).slice(0, MAX_ERRORS);
  const errors = paths.map((path) => ({ path, message: 'a field that is not known' }));
  return errors.length > 0 ? err(errors) : parsed;
}

function unknownPaths(raw: unknown, known: unknown): readonly string[] {
  const knownFields = new Map(Object.entries(known ?? {}));
  return Object.entries(raw ?? {}).flatMap(([key, value]: [string, unknown]) => {
    if (!knownFields.has(key)) return [key.slice(0, 200)];
    if (typeof value !== 'object') return [];
    return unknownPaths(value, knownFields.get(key)).map((path) => `${key}.${path}`.slice(0, 200));
  });
}

function errorsOf(issues: readonly z.core.$ZodIssue[]): readonly RuleError[] {
  return issues.slice(0, MAX_ERRORS).map(({ path, message }) => ({
    path: path.join('.').slice(0, 200),
    message: message.slice(0, 300),
  }));
}
