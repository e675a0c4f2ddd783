import type { Plant } from '../plant';
import { lint } from './lint';

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);
const list = (count: number): string => `export const a = [\n${lines(count, '  1,')}];`;
const functionOf = (count: number): string =>
  `export function a(): number[] {\n  return [\n${lines(count, '    1,')}  ];\n}`;
const componentOf = (count: number): string =>
  `export function Long() {\n  return (\n    <ul>\n${lines(count, '      <li>a</li>')}    </ul>\n  );\n}`;

const deep = `export function f(a: number): number {
  if (a > 1) {
    for (const b of [a]) {
      while (b > 2) {
        if (a > 3) return b;
      }
    }
  }
  return 0;
}`;
const branches = Array.from({ length: 13 }, (_, index) => `a === ${index}`).join(' || ');

export const sizePlants: readonly Plant[] = [
  lint('eslint(max-lines)', 'domain/src/canary/long.ts', list(199)),
  lint('eslint(max-lines)', 'src/canary/long.ts', list(299)),
  lint('eslint(max-lines-per-function)', 'src/canary/long-function.ts', functionOf(37)),
  lint('eslint(max-lines-per-function)', 'src/canary/long-component.tsx', componentOf(35)),
  lint(
    'eslint(max-params)',
    'src/canary/params.ts',
    'export const f = (a: number, b: number, c: number, d: number): number => a + b + c + d;',
  ),
  lint('eslint(max-depth)', 'src/canary/depth.ts', deep),
  lint(
    'eslint(complexity)',
    'src/canary/complex.ts',
    `export const f = (a: number) => ${branches};`,
  ),
  { ...lint('eslint(max-lines)', 'src/canary/full.ts', list(298)), allowed: true },
  {
    ...lint('eslint(max-lines-per-function)', 'tests/rules/canary-long.ts', functionOf(60)),
    allowed: true,
  },
];
