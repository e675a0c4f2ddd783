/** One check of the repository: a program under Node that exits with 0 when nothing is wrong. */
export type Gate = Readonly<{ name: string; args: readonly string[] }>;

const own = (name: string): Gate => ({
  name,
  args: ['--import', 'tsx', 'scripts/gates/run-gate.ts', name],
});

const tsc = (name: string, project: string): Gate => ({
  name,
  args: ['node_modules/typescript-native/bin/tsc', '--pretty', 'false', '--project', project],
});

/** Every gate of `npm run check`, slowest first, so that two cores are busy to the end. */
export const gates: readonly Gate[] = [
  tsc('types', 'tsconfig.json'),
  { name: 'knip', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  tsc('types:functions', 'functions/tsconfig.json'),
  own('depcruise'),
  tsc('types:domain', 'domain/tsconfig.pure.json'),
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--format', 'unix'] },
  own('house'),
  own('docs'),
  { name: 'calendar', args: ['--import', 'tsx', 'scripts/build-calendar.ts', '--check'] },
  own('versions'),
  own('bundles'),
  own('limits'),
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--list-different'] },
];

/** Gates by name; `types` also means `types:domain` and `types:functions`. */
export function chooseGates(names: readonly string[]): readonly Gate[] {
  if (names.length === 0) return gates;
  return gates.filter(({ name }) =>
    names.some((wanted) => name === wanted || name.startsWith(`${wanted}:`)),
  );
}
