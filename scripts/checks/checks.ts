/** One check of the repository: a program under Node that exits with 0 when nothing is wrong. */
export type Check = Readonly<{ name: string; args: readonly string[] }>;

const own = (name: string): Check => ({
  name,
  args: ['--import', 'tsx', 'scripts/checks/run-check.ts', name],
});

const tsc = (name: string, project: string): Check => ({
  name,
  args: ['node_modules/typescript-native/bin/tsc', '--pretty', 'false', '--project', project],
});

/** Every check of `npm run check`, slowest first, so that two cores are busy to the end. */
export const checks: readonly Check[] = [
  tsc('types', 'tsconfig.json'),
  { name: 'knip', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  tsc('types:functions', 'functions/tsconfig.json'),
  own('depcruise'),
  tsc('types:domain', 'domain/tsconfig.pure.json'),
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--format', 'unix'] },
  own('custom-lint'),
  own('docs'),
  { name: 'calendar', args: ['--import', 'tsx', 'scripts/build-calendar.ts', '--check'] },
  own('versions'),
  own('bundles'),
  own('limits'),
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--list-different'] },
];

/** Gates by name; `types` also means `types:domain` and `types:functions`. */
export function chooseChecks(names: readonly string[]): readonly Check[] {
  if (names.length === 0) return checks;
  return checks.filter(({ name }) =>
    names.some((wanted) => name === wanted || name.startsWith(`${wanted}:`)),
  );
}
