import { describe, expect, it } from 'vitest';
import { customLintViolations } from './custom-lint';

const broken = (path: string, text: string): string[] =>
  customLintViolations(path, text).map(({ line, rule }) => `${line} ${rule}`);

describe('the domain', () => {
  it.each(['new Date()', 'Date()', 'new Date'])('may not ask the machine with %s', (expression) => {
    const text = `const a = 1;\nconst b = ${expression};`;
    expect(broken('domain/src/a.ts', text)).toEqual(['2 domain-has-no-clock']);
  });

  it.each(['new Date(0)', 'Date.UTC(2026, 0)', "new Map(); // new Date()\nconst c = 'Date()'"])(
    'may use %s',
    (expression) => {
      expect(broken('domain/src/a.ts', `const b = ${expression};`)).toEqual([]);
    },
  );

  it.each([
    'd.getHours()',
    'd.setDate(1)',
    "d['getDay']()",
    'd.getTimezoneOffset()',
    'd.toLocaleDateString()',
    'new Date(2026, 0, 1)',
  ])('may not use the zone of the machine with %s', (expression) => {
    const text = `const a = 1;\nconst b = ${expression};`;
    expect(broken('domain/src/a.ts', text)).toEqual(['2 domain-has-no-local-time']);
    expect(broken('src/a.ts', text)).toEqual([]);
  });

  it.each(['d.getUTCHours()', 'd.getTime()', 'new TZDate(2026, 0, 1, zone)', 'Date.UTC(2026, 0)'])(
    'may use %s in any zone',
    (expression) => {
      expect(broken('domain/src/a.ts', `const b = ${expression};`)).toEqual([]);
    },
  );

  it('may ask the machine in its tests', () => {
    expect(broken('domain/src/a.test.ts', 'const b = new Date();')).toEqual([]);
  });

  it.each([
    'export function f() {}',
    'export const f = () => 1;',
    'export const f = function () {};',
    '// Not documentation.\nexport const f = async () => 1;',
  ])('documents what it exports: %s', (text) => {
    expect(broken('domain/src/a.ts', text)).toHaveLength(1);
    expect(broken('domain/src/a.ts', `/** Says why. */\n${text}`)).toHaveLength(0);
    expect(broken('src/a.ts', text)).toHaveLength(0);
  });
});

describe('modules', () => {
  it('do not only pass on what others export', () => {
    expect(broken('src/a/index.ts', "export * from './b';")).toEqual(['1 no-barrel']);
    expect(broken('src/a.ts', "export { b } from './b';\nexport const c = 1;")).toEqual([]);
  });

  it('have two doors, where that is the purpose', () => {
    expect(broken('domain/src/index.ts', "export * from './b';")).toEqual([]);
    expect(broken('functions/src/index.ts', "export { b } from './b';")).toEqual([]);
  });

  it('import their neighbours without an extension', () => {
    expect(broken('src/a.ts', "import { b } from './b.js';")).toEqual(['1 extensionless-import']);
    expect(broken('src/a.ts', "import b from './b.css';\nimport { c } from './c';")).toEqual([]);
    expect(broken('scripts/a.mjs', "import { b } from './b.mjs';")).toEqual([]);
  });
});

describe('an exception to a lint rule', () => {
  const line = (tool: string, rest: string): string =>
    ['// ', tool, 'lint-', 'disable', rest].join('');

  it('names the rule and the reason', () => {
    expect(broken('src/a.ts', line('ox', '-next-line no-console -- it is a tool'))).toEqual([]);
  });

  it.each([
    ['ox', '-next-line no-console'],
    ['ox', '-next-line -- because'],
    ['ox', ''],
    ['es', '-next-line no-console -- it is a tool'],
  ])('is refused as %slint%s', (tool, rest) => {
    expect(broken('src/a.ts', line(tool, rest))).toEqual(['1 explained-exception']);
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
    expect(broken(path, 'run();')).toEqual([]);
  });

  it.each(['docs/a.test.ts', 'e2e/a.test.ts', 'src/a.spec.ts', 'tests/a.test.ts', 'a.test.ts'])(
    'would never run at %s',
    (path) => {
      expect(broken(path, 'run();')).toEqual(['1 every-test-runs']);
    },
  );

  it.each(['it.skip', 'it.only', 'it.todo', 'test.fixme', 'test.describe.only', 'it.skipIf(a)'])(
    'are not weakened by %s',
    (call) => {
      expect(broken('e2e/a.spec.ts', `${call}('b', run);`)).toEqual(['1 tests-count']);
    },
  );

  it('get no second chance', () => {
    expect(broken('playwright.config.ts', 'run({ retries: 2 });')).toEqual(['1 tests-count']);
    expect(broken('playwright.config.ts', 'run({ retries: 0 });')).toEqual([]);
    expect(broken('src/a.test.tsx', 'client({ queries: { retry: false } });')).toEqual([]);
  });

  it.each(['performance.now()', 'process.hrtime()', 'process.cpuUsage()'])(
    'do not measure elapsed time by %s, which benchmarks may',
    (expression) => {
      const text = `const a = ${expression};`;
      expect(broken('src/a.test.ts', text)).toEqual(['1 no-elapsed-time']);
      expect(broken('tests/functions/support/a.ts', text)).toEqual(['1 no-elapsed-time']);
      expect(broken('bench/parts/a.ts', text)).toEqual([]);
      expect(broken('scripts/runner/a.ts', text)).toEqual([]);
    },
  );

  it.each([
    'run({ timeout: 30_000 });',
    'run({ testTimeout: 5000 });',
    'const limit = 5_000; run({ hookTimeout: limit });',
    "it('b', run, 59_999);",
    'beforeAll(run, 10_000);',
    'test.setTimeout(20_000);',
  ])('have no limit that a busy machine may exceed: %s', (text) => {
    expect(broken('e2e/a.spec.ts', text)).toEqual(['1 patient-limits']);
  });

  it.each([
    'run({ timeout: 60_000 });',
    'const limit = 300_000; run({ hookTimeout: limit });',
    'run({ timeout });',
    "it('b', run, 60_000);",
    'setTimeout(run, 5);',
    'run({ interval: 50 });',
  ])('may have limits that only end what hangs: %s', (text) => {
    expect(broken('e2e/a.spec.ts', text)).toEqual([]);
  });

  it('may call things by such names', () => {
    expect(broken('e2e/a.spec.ts', 'list.skip(2); page.only;')).toEqual([]);
  });
});
