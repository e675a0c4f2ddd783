import ts from 'typescript';
import * as z from 'zod/mini';
import dependencyCruiser from '../../../.dependency-cruiser.mjs';
import { checks } from '../checks';
import { customLintRules } from '../custom-lint/custom-lint';
import { readSource } from '../source-tree';
import type { Fixture } from './fixture';

const lintSchema = z.object({
  rules: z.record(z.string(), z.unknown()),
  overrides: z.array(z.object({ rules: z.record(z.string(), z.unknown()) })),
});

/**
 * Returns the enabled rules without plugin names: `react/rules-of-hooks` is printed as
 * `react-hooks(rules-of-hooks)`.
 */
function lintRules(root: string): string[] {
  const path = '.oxlintrc.json';
  const { config } = ts.parseConfigFileTextToJson(path, readSource(root, path));
  const { rules, overrides } = z.parse(lintSchema, config);
  const enabled = [rules, ...overrides.map((override) => override.rules)]
    .flatMap((group) => Object.entries(group))
    .filter(([, level]) => level !== 'off')
    .map(([name]) => name.replace(/^.*\/(.*)$/, '($1)'));
  return [...new Set(enabled)];
}

/** Returns checks and rules without a fixture. */
export function uncoveredRules(root: string, fixtures: readonly Fixture[]): string[] {
  const violations = fixtures.filter(({ allowed }) => allowed !== true);
  const isCovered = (check: string, rule: string): boolean =>
    violations.some((fixture) => fixture.check === check && fixture.says.includes(rule));
  const rules: [check: string, rules: readonly string[]][] = [
    ...checks.map(({ name }): [string, string[]] => [name, ['']]),
    ['lint', lintRules(root)],
    ['depcruise', (dependencyCruiser.forbidden ?? []).map(({ name }) => name ?? '')],
    ['custom-lint', customLintRules],
  ];
  return rules.flatMap(([check, names]) =>
    names.filter((rule) => !isCovered(check, rule)).map((rule) => `${check} ${rule}`.trim()),
  );
}
