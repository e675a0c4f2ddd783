import type { Plant } from '../plant';
import { lint } from './lint';

const test = (body: string): string =>
  `import { describe, expect, it } from 'vitest';\ndescribe('a', () => {\n${body}\n});`;
const wait = 'await new Promise((done) => setTimeout(done, 5));';

export const testPlants: readonly Plant[] = [
  lint(
    'vitest(no-disabled-tests)',
    'src/canary/disabled.test.ts',
    test("  it.skip('b', () => {\n    expect(1).toBe(1);\n  });"),
  ),
  lint(
    'vitest(no-focused-tests)',
    'src/canary/focused.test.ts',
    test("  it.only('b', () => {\n    expect(1).toBe(1);\n  });"),
  ),
  lint(
    'vitest(no-commented-out-tests)',
    'src/canary/commented.test.ts',
    test(
      "  // it('b', () => expect(1).toBe(1));\n  it('c', () => {\n    expect(1).toBe(1);\n  });",
    ),
  ),
  lint(
    'vitest(no-identical-title)',
    'src/canary/identical.test.ts',
    test(
      "  it('b', () => {\n    expect(1).toBe(1);\n  });\n  it('b', () => {\n    expect(2).toBe(2);\n  });",
    ),
  ),
  lint(
    'vitest(expect-expect)',
    'src/canary/no-expect.test.ts',
    test("  it('b', () => undefined);"),
  ),
  lint('vitest(warn-todo)', 'src/canary/todo.test.ts', test("  it.todo('b');")),
  lint(
    'eslint(no-restricted-globals)',
    'src/canary/sleep.test.ts',
    test(`  it('b', async () => {\n    ${wait}\n    expect(1).toBe(1);\n  });`),
  ),
  lint(
    'eslint(no-restricted-imports)',
    'src/canary/sleep-import.test.ts',
    "import { setTimeout as sleep } from 'node:timers/promises';\nawait sleep(5);",
  ),
  lint(
    'eslint(no-restricted-properties)',
    'e2e/canary.spec.ts',
    'export const f = (page: { waitForTimeout(ms: number): void }) => page.waitForTimeout(5);',
  ),
];
