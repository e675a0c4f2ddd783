import type { Plant } from '../plant';
import { lint } from './lint';

// Joined, so that this file makes no exception of itself.
const disable = ['oxlint', 'disable'].join('-');

const inFunction = (body: string): string => `export function f(a: number): number {\n${body}\n}`;

export const habitPlants: readonly Plant[] = [
  lint(
    'import(no-cycle)',
    'src/canary/cycle-a.ts',
    "import { b } from './cycle-b';\nexport const a = (): number => b();",
  ),
  lint(
    'import(no-cycle)',
    'src/canary/cycle-b.ts',
    "import { a } from './cycle-a';\nexport const b = (): number => a();",
  ),
  lint('import(no-default-export)', 'src/canary/default.ts', 'export default 1;'),
  lint('import(no-mutable-exports)', 'src/canary/mutable.ts', 'export let a = 1;\na += 1;'),
  lint('import(no-unassigned-import)', 'src/canary/side-effect.ts', "import './cycle-a';"),
  lint('unicorn(filename-case)', 'src/canary/CamelCase.ts', 'export const a = 1;'),
  lint(
    'unicorn(prefer-node-protocol)',
    'scripts/canary-node.ts',
    "import { sep } from 'path';\nexport const a = sep;",
  ),
  lint('eslint(eqeqeq)', 'src/canary/equal.ts', 'export const f = (a: number) => a == 1;'),
  lint('eslint(no-alert)', 'src/canary/alert.ts', "export const f = () => alert('a');"),
  lint('eslint(no-console)', 'src/canary/console.ts', "export const f = () => console.log('a');"),
  lint('eslint(no-empty)', 'src/canary/empty.ts', inFunction('  if (a > 1) {\n  }\n  return a;')),
  lint(
    'eslint(no-else-return)',
    'src/canary/else.ts',
    inFunction('  if (a > 1) {\n    return 1;\n  } else {\n    return a;\n  }'),
  ),
  lint(
    'eslint(no-lonely-if)',
    'src/canary/lonely.ts',
    inFunction(
      '  let b = a;\n  if (a > 1) {\n    b = 2;\n  } else {\n    if (a < 0) b = 3;\n  }\n  return b;',
    ),
  ),
  lint(
    'eslint(no-nested-ternary)',
    'src/canary/ternary.ts',
    'export const f = (a: number) => (a > 1 ? 1 : a > 0 ? 2 : 3);',
  ),
  lint('eslint(no-param-reassign)', 'src/canary/reassign.ts', inFunction('  a = 2;\n  return a;')),
  lint('eslint(no-var)', 'src/canary/var.ts', 'export var a = 1;'),
  lint('eslint(no-warning-comments)', 'src/canary/later.ts', '// TODO: later\nexport const a = 1;'),
  lint('eslint(prefer-const)', 'src/canary/const.ts', inFunction('  let b = a;\n  return b;')),
  lint(
    'eslint(prefer-template)',
    'src/canary/template.ts',
    "export const f = (a: string) => 'a' + a;",
  ),
  lint(
    'unicorn(no-abusive-eslint-disable)',
    'src/canary/abusive.ts',
    `/* ${disable} */\nexport const a = 1;`,
  ),
  { ...lint('eslint(no-console)', 'scripts/canary-print.ts', "console.log('a');"), allowed: true },
];
