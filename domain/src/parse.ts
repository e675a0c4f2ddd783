import type * as z from 'zod/mini';
import type { FieldIssue, FieldIssueCode, DomainError } from './error';
import { ok, err, type Result } from './result';

/**
 * Parses an input and normalises its texts. Fails with `invalid-input` and one issue per invalid
 * field.
 */
export const parseInput = <Schema extends z.ZodMiniType>(
  schema: Schema,
  raw: unknown,
): Result<z.infer<Schema>, DomainError> => {
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  return err({ code: 'invalid-input', issues: mainIssues(parsed.error.issues) });
};

/** Maximum number of reported issues; every form has fewer fields. */
const MAX_ISSUES = 20;

type ZodIssue = z.core.$ZodIssue;

/** Keeps the first issue of each field; later ones follow from it. */
function mainIssues(issues: readonly ZodIssue[]): readonly FieldIssue[] {
  const found = new Map<string, FieldIssue>();
  for (const issue of issues.flatMap(fieldIssues)) {
    if (!found.has(issue.path)) found.set(issue.path, issue);
  }
  return [...found.values()].slice(0, MAX_ISSUES);
}

function fieldIssues(issue: ZodIssue): FieldIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MAX_ISSUES).map((key) => ({
      path: [...issue.path, key.slice(0, 40)].join('.'),
      code: 'unknown-field',
    }));
  }
  const bound = boundOf(issue);
  const found = { path: issue.path.join('.'), code: codeOf(issue) };
  return [bound === undefined ? found : { ...found, limit: bound }];
}

function boundOf(issue: ZodIssue): number | undefined {
  if (issue.code === 'too_big') return Number(issue.maximum);
  if (issue.code === 'too_small') return Number(issue.minimum);
  return undefined;
}

const tooBigCodes: Partial<Record<string, FieldIssueCode>> = {
  string: 'too-long',
  array: 'too-many',
};

function codeOf(issue: ZodIssue): FieldIssueCode {
  switch (issue.code) {
    case 'too_big':
      return tooBigCodes[issue.origin] ?? 'not-allowed';
    case 'too_small':
      if (issue.origin !== 'string') return 'not-allowed';
      return issue.input === '' ? 'required' : 'too-short';
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong-type';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not-allowed';
    default:
      return 'wrong-format';
  }
}
