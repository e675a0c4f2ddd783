import ts from 'typescript';
import * as z from 'zod/mini';
import dependencyCruiser from '../../../.dependency-cruiser.mjs';
import { gates } from '../gates';
import { houseRules } from '../house/house';
import { readSource } from '../source-tree';
import type { Plant } from './plant';

const lintSchema = z.object({
  rules: z.record(z.string(), z.unknown()),
  overrides: z.array(z.object({ rules: z.record(z.string(), z.unknown()) })),
});

/** `react/rules-of-hooks` is printed as `react-hooks(rules-of-hooks)`. */
function lintRules(root: string): string[] {
  const path = '.oxlintrc.json';
  const { config } = ts.parseConfigFileTextToJson(path, readSource(root, path));
  const { rules, overrides } = z.parse(lintSchema, config);
  const on = [rules, ...overrides.map((override) => override.rules)]
    .flatMap((group) => Object.entries(group))
    .filter(([, level]) => level !== 'off')
    .map(([name]) => name.replace(/^.*\/(.*)$/, '($1)'));
  return [...new Set(on)];
}

/** Gates and rules that nothing is planted for: nobody knows whether they work. */
export function unprovenRules(root: string, plants: readonly Plant[]): string[] {
  const violations = plants.filter(({ allowed }) => allowed !== true);
  const isProven = (gate: string, rule: string): boolean =>
    violations.some((plant) => plant.gate === gate && plant.says.includes(rule));
  const rules: [gate: string, rules: readonly string[]][] = [
    ...gates.map(({ name }): [string, string[]] => [name, ['']]),
    ['lint', lintRules(root)],
    ['depcruise', (dependencyCruiser.forbidden ?? []).map(({ name }) => name ?? '')],
    ['house', houseRules],
  ];
  return rules.flatMap(([gate, names]) =>
    names.filter((rule) => !isProven(gate, rule)).map((rule) => `${gate} ${rule}`.trim()),
  );
}
