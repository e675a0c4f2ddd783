import type { Plant } from '../plant';

/** A plant for the linter; `rule` is written as it prints it. */
export const lint = (rule: string, path: string, content: string): Plant => ({
  gate: 'lint',
  says: `/${rule}]`,
  path,
  content,
});

/** The same file breaks several rules. */
export const lintAll = (rules: readonly string[], path: string, content: string): Plant[] =>
  rules.map((rule) => lint(rule, path, content));
