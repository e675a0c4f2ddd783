import { describe, expect, it } from 'vitest';
import { customLintViolations } from './custom-lint';

const violationsIn = (path: string, text: string): string[] =>
  customLintViolations(path, text).map(({ line, rule }) => `${line} ${rule}`);

describe('domain files', () => {
  it.each(['new Date()', 'Date()', 'new Date'])(
    'must not read the system clock with %s',
    (expression) => {
      const text = `const a = 1;\nconst b = ${expression};`;
      expect(violationsIn('domain/src/a.ts', text)).toEqual(['2 domain-has-no-clock']);
    },
  );

  it.each(['new Date(0)', 'Date.UTC(2026, 0)', "new Map(); // new Date()\nconst c = 'Date()'"])(
    'may use %s',
    (expression) => {
      expect(violationsIn('domain/src/a.ts', `const b = ${expression};`)).toEqual([]);
    },
  );

  it.each([
    'd.getHours()',
    'd.setDate(1)',
    "d['getDay']()",
    'd.getTimezoneOffset()',
    'd.toLocaleDateString()',
    'new Date(2026, 0, 1)',
  ])('must not use the local time zone with %s', (expression) => {
    const text = `const a = 1;\nconst b = ${expression};`;
    expect(violationsIn('domain/src/a.ts', text)).toEqual(['2 domain-has-no-local-time']);
    expect(violationsIn('src/a.ts', text)).toEqual([]);
  });

  it.each(['d.getUTCHours()', 'd.getTime()', 'new TZDate(2026, 0, 1, zone)', 'Date.UTC(2026, 0)'])(
    'may use %s, which does not depend on the local zone',
    (expression) => {
      expect(violationsIn('domain/src/a.ts', `const b = ${expression};`)).toEqual([]);
    },
  );

  it('may read the clock in tests', () => {
    expect(violationsIn('domain/src/a.test.ts', 'const b = new Date();')).toEqual([]);
  });

  it.each([
    'export function f() {}',
    'export const f = () => 1;',
    'export const f = function () {};',
    '// Not documentation.\nexport const f = async () => 1;',
  ])('must document exports: %s', (text) => {
    expect(violationsIn('domain/src/a.ts', text)).toHaveLength(1);
    expect(violationsIn('domain/src/a.ts', `/** Says why. */\n${text}`)).toHaveLength(0);
    expect(violationsIn('src/a.ts', text)).toHaveLength(0);
  });
});

describe('modules', () => {
  it('must not only re-export', () => {
    expect(violationsIn('src/a/index.ts', "export * from './b';")).toEqual(['1 no-barrel']);
    expect(violationsIn('src/a.ts', "export { b } from './b';\nexport const c = 1;")).toEqual([]);
  });

  it('allow re-exports in the two entry points', () => {
    expect(violationsIn('domain/src/index.ts', "export * from './b';")).toEqual([]);
    expect(violationsIn('functions/src/index.ts', "export { b } from './b';")).toEqual([]);
  });

  it('import relative modules without an extension', () => {
    expect(violationsIn('src/a.ts', "import { b } from './b.js';")).toEqual([
      '1 extensionless-import',
    ]);
    expect(violationsIn('src/a.ts', "import b from './b.css';\nimport { c } from './c';")).toEqual(
      [],
    );
    expect(violationsIn('scripts/a.mjs', "import { b } from './b.mjs';")).toEqual([]);
  });
});

describe('a lint suppression', () => {
  const line = (tool: string, rest: string): string =>
    ['// ', tool, 'lint-', 'disable', rest].join('');

  it('names the rule and a reason', () => {
    expect(violationsIn('src/a.ts', line('ox', '-next-line no-console -- it is a tool'))).toEqual(
      [],
    );
  });

  it.each([
    ['ox', '-next-line no-console'],
    ['ox', '-next-line -- because'],
    ['ox', ''],
    ['es', '-next-line no-console -- it is a tool'],
  ])('is rejected as %slint%s', (tool, rest) => {
    expect(violationsIn('src/a.ts', line(tool, rest))).toEqual(['1 explained-exception']);
  });
});

describe('tests', () => {
  it.each([
    'domain/src/a.test.ts',
    'functions/src/a.emulator.test.ts',
    'src/a.test.tsx',
    'scripts/a.test.ts',
    'tests/rules/a.test.ts',
    'tests/functions/a.test.ts',
    'e2e/a.spec.ts',
  ])('are found at %s', (path) => {
    expect(violationsIn(path, 'run();')).toEqual([]);
  });

  it.each(['docs/a.test.ts', 'e2e/a.test.ts', 'src/a.spec.ts', 'tests/a.test.ts', 'a.test.ts'])(
    'are reported at %s, where no runner finds them',
    (path) => {
      expect(violationsIn(path, 'run();')).toEqual(['1 every-test-runs']);
    },
  );

  it.each(['it.skip', 'it.only', 'it.todo', 'test.fixme', 'test.describe.only', 'it.skipIf(a)'])(
    'must not use %s',
    (call) => {
      expect(violationsIn('e2e/a.spec.ts', `${call}('b', run);`)).toEqual(['1 tests-count']);
    },
  );

  it('must not be retried', () => {
    expect(violationsIn('playwright.config.ts', 'run({ retries: 2 });')).toEqual(['1 tests-count']);
    expect(violationsIn('playwright.config.ts', 'run({ retries: 0 });')).toEqual([]);
    expect(violationsIn('src/a.test.tsx', 'client({ queries: { retry: false } });')).toEqual([]);
  });

  it.each(['performance.now()', 'process.hrtime()', 'process.cpuUsage()'])(
    'must not measure time with %s, unlike benchmarks and scripts',
    (expression) => {
      const text = `const a = ${expression};`;
      expect(violationsIn('src/a.test.ts', text)).toEqual(['1 no-elapsed-time']);
      expect(violationsIn('tests/functions/support/a.ts', text)).toEqual(['1 no-elapsed-time']);
      expect(violationsIn('bench/parts/a.ts', text)).toEqual([]);
      expect(violationsIn('scripts/runner/a.ts', text)).toEqual([]);
    },
  );

  it.each([
    'run({ timeout: 30_000 });',
    'run({ testTimeout: 5000 });',
    'const limit = 5_000; run({ hookTimeout: limit });',
    "it('b', run, 59_999);",
    'beforeAll(run, 10_000);',
    'test.setTimeout(20_000);',
  ])('must not have a timeout under 60 s: %s', (text) => {
    expect(violationsIn('e2e/a.spec.ts', text)).toEqual(['1 patient-limits']);
  });

  it.each([
    'run({ timeout: 60_000 });',
    'const limit = 300_000; run({ hookTimeout: limit });',
    'run({ timeout });',
    "it('b', run, 60_000);",
    'setTimeout(run, 5);',
    'run({ interval: 50 });',
  ])('may have a timeout of 60 s or more: %s', (text) => {
    expect(violationsIn('e2e/a.spec.ts', text)).toEqual([]);
  });

  it('ignore unrelated names such as `skip` and `only`', () => {
    expect(violationsIn('e2e/a.spec.ts', 'list.skip(2); page.only;')).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['src/desk/list.ts', 'export const a = 1;'],
    ['src/a.ts', 'const openTrays = 1;'],
    ['src/a.ts', 'export type SeenMarks = string;'],
    ['functions/src/a.ts', 'export const MOST_ROUNDS = 3;'],
    ['tests/rules/a.test.ts', 'function wishOf() {}'],
  ])('do not use retired words: %s %s', (path, text) => {
    expect(violationsIn(path, text)).toContain('1 standard-terms');
  });

  it.each(['const almost = 1;', 'const striped = 1;', 'const a = { told: 1 };'])(
    'may contain them in other words and places: %s',
    (text) => {
      expect(violationsIn('src/a.ts', text)).toEqual([]);
    },
  );
});
