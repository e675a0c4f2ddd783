import type { Plant } from '../plant';

const house = (rule: string, path: string, content: string): Plant => ({
  gate: 'house',
  says: ` ${rule}:`,
  path,
  content,
});

const test = (call: string): string =>
  `import { expect, it } from 'vitest';\nit${call}('a', () => {\n  expect(1).toBe(1);\n});`;

// Joined, so that this file makes no exception of itself.
const disable = (tool: string): string => [tool, 'disable'].join('-');

const fn = 'export const f = (): number => 1;';

const housePlants: readonly Plant[] = [
  house('domain-has-no-clock', 'domain/src/house/clock.ts', 'export const a = new Date();'),
  house('domain-has-no-clock', 'domain/src/house/clock-text.ts', 'export const a = Date();'),
  house(
    'domain-has-no-local-time',
    'domain/src/house/getter.ts',
    'export const a = new Date(0).getHours();',
  ),
  house(
    'domain-has-no-local-time',
    'domain/src/house/parts.ts',
    'export const a = new Date(2026, 0, 1);',
  ),
  house('domain-is-documented', 'domain/src/house/arrow.ts', fn),
  house('domain-is-documented', 'domain/src/house/function.ts', 'export function f(): void {}'),
  house('no-barrel', 'src/house/index.ts', "export * from './clock';"),
  house('extensionless-import', 'src/house/extension.ts', "import { a } from './a.ts';\na();"),
  house(
    'explained-exception',
    'src/house/silent.ts',
    `// ${disable('oxlint')}-next-line no-console\n${fn}`,
  ),
  house(
    'explained-exception',
    'src/house/other.ts',
    `// ${disable('eslint')} no-console -- reason\n${fn}`,
  ),
  house('every-test-runs', 'docs/house.test.ts', test('')),
  house('every-test-runs', 'e2e/house.test.ts', test('')),
  house('no-elapsed-time', 'src/house/elapsed.test.ts', 'export const a = performance.now();'),
  house('patient-limits', 'canary.limits.config.ts', 'export const a = { testTimeout: 5_000 };'),
  house('tests-count', 'src/house/skip.test.ts', test('.skip')),
  house('tests-count', 'e2e/house-fixme.spec.ts', test('.fixme')),
  house('tests-count', 'canary.config.ts', 'export const a = { retries: 2 };'),
  {
    ...house('domain-has-no-clock', 'domain/src/house/given.ts', 'export const a = new Date(0);'),
    allowed: true,
  },
  {
    ...house(
      'domain-has-no-local-time',
      'domain/src/house/utc.ts',
      'export const a = new Date(0).getUTCHours();',
    ),
    allowed: true,
  },
];

const typePlants: readonly Plant[] = [
  {
    gate: 'types',
    says: 'TS2322',
    path: 'src/canary-type.ts',
    content: "export const a: number = 'b';",
  },
  {
    gate: 'types',
    says: 'TS2532',
    path: 'e2e/canary-index.ts',
    content: 'export const f = (a: number[]): string => a[0].toFixed();',
  },
  {
    gate: 'types',
    says: 'TS2375',
    path: 'scripts/canary-optional.ts',
    content: 'export const a: { b?: string } = { b: undefined };',
  },
  {
    gate: 'types',
    says: 'TS1294',
    path: 'src/canary-enum.ts',
    content: 'export enum A {\n  B,\n}',
  },
  {
    gate: 'types:functions',
    says: 'TS2322',
    path: 'functions/src/canary-type.ts',
    content: "export const a: number = 'b';",
  },
  {
    gate: 'types:domain',
    says: 'TS2584',
    path: 'domain/src/canary-document.ts',
    content: 'export const a = document.title;',
  },
  {
    gate: 'types:domain',
    says: "'Buffer'",
    path: 'domain/src/canary-buffer.ts',
    content: 'export const a = Buffer.alloc(1);',
  },
];

const unusedDependency = (before: string): string =>
  before.replace('"devDependencies": {', '"devDependencies": {\n    "canary-unused": "1.0.0",');

const knipPlants: readonly Plant[] = [
  { gate: 'knip', says: '', path: 'src/canary-unused.ts', content: fn },
  { gate: 'knip', says: '', path: 'functions/src/canary-unused.ts', content: fn },
  {
    gate: 'knip',
    says: 'unusedByAll',
    path: 'scripts/gates/violation.ts',
    content: (before) => `${before}\nexport const unusedByAll = 1;\n`,
  },
  {
    gate: 'knip',
    says: 'canary-unlisted',
    path: 'scripts/commands/canary-unlisted.ts',
    content: "import 'canary-unlisted';",
  },
  { gate: 'knip', says: 'canary-unused', path: 'package.json', content: unusedDependency },
];

const lockWith =
  (name: string, entry: string) =>
  (before: string): string =>
    before.replace(
      '"packages": {',
      `"packages": {\n    "node_modules/a/node_modules/${name}": ${entry},`,
    );

const old = '{ "version": "7.5.4", "integrity": "sha512-a" }';
const fromGit =
  '{ "version": "1.0.0", "resolved": "git+ssh://git@example.org/a.git", "integrity": "sha512-a" }';
const overHttp =
  '{ "version": "1.0.0", "resolved": "http://example.org/a.tgz", "integrity": "sha512-a" }';
const scripted = '{ "version": "1.0.0", "integrity": "sha512-a", "hasInstallScript": true }';
const unhashed = '{ "version": "1.0.0" }';

const lock = (path: string, name: string, entry: string): Plant => ({
  gate: 'versions',
  says: name,
  path,
  content: lockWith(name, entry),
});

const versionPlants: readonly Plant[] = [
  lock('package-lock.json', 'protobufjs', old),
  lock('functions/package-lock.json', 'protobufjs', old),
  lock('package-lock.json', 'canary-git', fromGit),
  lock('functions/package-lock.json', 'canary-http', overHttp),
  lock('functions/package-lock.json', 'canary-scripted', scripted),
  lock('package-lock.json', 'canary-unhashed', unhashed),
  {
    gate: 'versions',
    says: 'exact-version: canary-range',
    path: 'functions/package.json',
    content: (before) =>
      before.replace('"dependencies": {', '"dependencies": {\n    "canary-range": "^1.0.0",'),
  },
];

const doc = (says: string, name: string, content: string): Plant => ({
  gate: 'docs',
  says,
  path: `docs/canary-${name}.md`,
  content,
});

const docPlants: readonly Plant[] = [
  doc('no script canary:none', 'script', 'Run `npm run canary:none`.'),
  doc('no script canary:none', 'block', '```sh\nnpm run canary:none\n```'),
  doc('no command canary-none', 'command', 'Run `npm canary-none`.'),
  doc('leads nowhere', 'link', 'See [this](./canary-none.md).'),
  doc('has no heading', 'anchor', '# Here\n\nSee [this](#there).'),
  doc('there is no', 'path', 'It is in `src/canary-none.ts`.'),
  { ...doc('', 'true', '# Here\n\nRun `npm test`, see [this](#here) in `src/`.'), allowed: true },
];

const rest: readonly Plant[] = [
  {
    gate: 'calendar',
    says: 'differs',
    path: 'domain/src/time/data/russian-days-off.ts',
    content: (before) => before.replace('01', '02'),
  },
  {
    gate: 'limits',
    says: 'file-limit',
    path: 'domain/src/canary-201.ts',
    content: 'export {};\n'.repeat(201),
  },
  { gate: 'limits', says: 'file-limit', path: 'src/canary-301.css', content: 'a {}\n'.repeat(301) },
  {
    gate: 'limits',
    says: '',
    path: 'src/canary-300.css',
    content: 'a {}\n'.repeat(300),
    allowed: true,
  },
  { gate: 'format', says: '', path: 'src/canary-format.ts', content: 'export const a = "double"' },
  {
    gate: 'format',
    says: '',
    path: 'functions/src/canary-format.ts',
    content: 'export   const a = 1;',
  },
  { gate: 'format', says: '', path: 'docs/canary-format.md', content: '*  a\n*  b' },
];

const unit = (path: string, says: string, content: string): Plant => ({
  gate: 'unit',
  says,
  path,
  content,
});

/** The unit tests are no gate of `check`, but their own guards are proven here as well. */
const unitPlants: readonly Plant[] = [
  unit(
    'domain/src/canary/noisy.test.ts',
    'FAIL',
    `${test('')}\nit('b', () => console.error('c'));`,
  ),
  unit('scripts/canary-warning.test.ts', 'FAIL', `${test('')}\nit('b', () => console.warn('c'));`),
  unit('functions/src/canary-only.test.ts', 'FAIL', test('.only')),
  { ...unit('src/canary/quiet.test.ts', 'FAIL', test('')), allowed: true },
];

export const otherPlants: readonly Plant[] = [
  ...housePlants,
  ...typePlants,
  ...knipPlants,
  ...versionPlants,
  ...docPlants,
  ...rest,
  ...unitPlants,
];
