/** A check: a Node program that exits with 0 on success. */
export type Check = Readonly<{ name: string; args: readonly string[] }>;

const customCheck = (name: string): Check => ({
  name,
  args: ['--import', 'tsx', 'scripts/checks/run-check.ts', name],
});

const tsc = (name: string, project: string): Check => ({
  name,
  args: ['node_modules/typescript-native/bin/tsc', '--pretty', 'false', '--project', project],
});

/** All checks of `npm run check`, slowest first, to keep two cores busy until the end. */
export const checks: readonly Check[] = [
  tsc('types', 'tsconfig.json'),
  { name: 'knip', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  tsc('types:functions', 'functions/tsconfig.json'),
  customCheck('depcruise'),
  tsc('types:domain', 'domain/tsconfig.pure.json'),
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--format', 'unix'] },
  customCheck('custom-lint'),
  customCheck('docs'),
  { name: 'calendar', args: ['--import', 'tsx', 'scripts/build-calendar.ts', '--check'] },
  customCheck('versions'),
  customCheck('bundles'),
  customCheck('limits'),
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--list-different'] },
];

/** Selects checks by name; `types` also selects `types:domain` and `types:functions`. */
export function chooseChecks(names: readonly string[]): readonly Check[] {
  if (names.length === 0) return checks;
  return checks.filter(({ name }) =>
    names.some((requested) => name === requested || name.startsWith(`${requested}:`)),
  );
}
