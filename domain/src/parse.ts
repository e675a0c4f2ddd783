import * as z from 'zod/mini';
import type { FieldIssue, FieldIssueCode, Refusal } from './error';
import { ok, refuse, type Result } from './result';
import { commandSchemas, type CommandInput, type CommandName } from './ticket/commands';

type CommandSchemas = { readonly [Name in CommandName]: z.ZodMiniType<CommandInput<Name>> };

const schemas: CommandSchemas = commandSchemas;

/**
 * Parses the input of a command. Refuses with `invalid-input` and an issue for each field at fault;
 * texts in the value are normalised.
 */
export const parseCommand = <Name extends CommandName>(
  name: Name,
  raw: unknown,
): Result<CommandInput<Name>, Refusal> => {
  const parsed = schemas[name].safeParse(raw, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  return refuse({ code: 'invalid-input', issues: parsed.error.issues.flatMap(fieldIssues) });
};

type ZodIssue = z.core.$ZodIssue;

function fieldIssues(issue: ZodIssue): FieldIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 20).map((key) => ({
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

function codeOf(issue: ZodIssue): FieldIssueCode {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'array' ? 'too-many' : 'too-long';
    case 'too_small':
      return issue.input === '' ? 'required' : 'too-short';
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong-type';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not-allowed';
    default:
      return 'wrong-format';
  }
}
