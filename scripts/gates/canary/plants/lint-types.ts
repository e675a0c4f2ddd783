import type { Plant } from '../plant';
import { lint, lintAll } from './lint';

const untyped = `export const argument = (): number => Math.abs(JSON.parse('1'));
export const call = (): void => JSON.parse('1')();
export const member = (): unknown => JSON.parse('1').a;
export const back = (): string => JSON.parse('1');
export function assignment(): unknown {
  const a = JSON.parse('1');
  return a;
}`;

const openSwitch = `export function f(a: 'b' | 'c'): number {
  switch (a) {
    case 'b':
      return 1;
  }
  return 2;
}`;

const unawaitedReturn = `export async function f(): Promise<number> {
  try {
    return Promise.resolve(1);
  } catch {
    return 2;
  }
}`;

const money = 'export type Money = number;';

export const typePlants: readonly Plant[] = [
  lint('typescript(no-explicit-any)', 'src/canary/any.ts', 'export const f = (a: any) => a;'),
  lint(
    'typescript(no-non-null-assertion)',
    'src/canary/non-null.ts',
    'export const f = (a: string | undefined): string => a!;',
  ),
  lint(
    'typescript(ban-ts-comment)',
    'src/canary/ignore.ts',
    "// @ts-ignore\nexport const a: number = 'b';",
  ),
  lint(
    'typescript(consistent-type-assertions)',
    'src/canary/assertion.ts',
    'export const f = (a: unknown): string => a as string;',
  ),
  lint(
    'typescript(consistent-type-imports)',
    'src/canary/type-import.ts',
    "import { Money } from './type-import-of';\nexport const f = (a: Money): Money => a;",
  ),
  lint(
    'typescript(no-import-type-side-effects)',
    'src/canary/type-side-effect.ts',
    "import { type Money } from './type-import-of';\nexport const f = (a: Money): Money => a;",
  ),
  { ...lint('', 'src/canary/type-import-of.ts', money), allowed: true },
  ...lintAll(
    [
      'typescript(no-unsafe-argument)',
      'typescript(no-unsafe-assignment)',
      'typescript(no-unsafe-call)',
      'typescript(no-unsafe-member-access)',
      'typescript(no-unsafe-return)',
    ],
    'src/canary/unsafe.ts',
    untyped,
  ),
  lint(
    'typescript(no-deprecated)',
    'src/canary/deprecated.ts',
    '/** @deprecated */\nconst old = (): number => 1;\nexport const f = (): number => old();',
  ),
  lint('typescript(switch-exhaustiveness-check)', 'src/canary/switch.ts', openSwitch),
  lint(
    'typescript(no-namespace)',
    'src/canary/namespace.ts',
    'export declare namespace Old {\n  const a: number;\n}',
  ),
  lint(
    'typescript(no-floating-promises)',
    'src/canary/floating.ts',
    'export function f(): void {\n  Promise.resolve(1);\n}',
  ),
  lint(
    'typescript(no-misused-promises)',
    'src/canary/misused.ts',
    'export const f = () => [1].forEach(async (a) => {\n  await Promise.resolve(a);\n});',
  ),
  lint(
    'typescript(only-throw-error)',
    'src/canary/throw.ts',
    "export const f = () => {\n  throw 'a';\n};",
  ),
  lint('typescript(return-await)', 'src/canary/return-await.ts', unawaitedReturn),
  lint(
    'typescript(require-await)',
    'src/canary/require-await.ts',
    'export const f = async () => 1;',
  ),
  lint(
    'typescript(prefer-promise-reject-errors)',
    'src/canary/reject.ts',
    "export const f = (): Promise<never> => Promise.reject('a');",
  ),
];
