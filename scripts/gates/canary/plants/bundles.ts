import { createHash } from 'node:crypto';
import type { Plant } from '../plant';

const hashOf = (at: number): string => createHash('sha256').update(`${at}`).digest('base64');

/** Text of that many kB after gzip, the same in every run: nothing in it repeats. */
const incompressible = (kilobytes: number): string =>
  Array.from({ length: Math.ceil((kilobytes * 1_000) / 32) }, (_none, at) => hashOf(at)).join('');

const grown = (path: string, kilobytes: number): Plant => ({
  gate: 'bundles',
  says: 'bundle-budget:',
  path,
  content: (before) =>
    `${before}\nObject.assign(globalThis, { canary: '${incompressible(kilobytes)}' });\n`,
});

/** Each entry outgrows its budget by its own code. */
export const bundlePlants: readonly Plant[] = [
  grown('src/widget/loader/loader.ts', 3),
  grown('src/app/widget/main.tsx', 120),
  grown('src/app/portal/portal-layout.tsx', 320),
  grown('src/app/desk/desk-route.tsx', 450),
];
