import type { Plant } from '../plant';

const crosses = (rule: string, path: string, specifier: string): Plant => ({
  gate: 'depcruise',
  says: `${rule}:`,
  path,
  content: `import * as a from '${specifier}';\nexport const b = a;`,
});

const mayCross = (path: string, specifier: string): Plant => ({
  ...crosses('', path, specifier),
  says: '',
  allowed: true,
});

const leaf = (path: string): Plant => mayCross(path, 'react');

const domain: readonly Plant[] = [
  crosses('domain-is-pure', 'domain/src/crossing/react.ts', 'react'),
  crosses('domain-is-pure', 'domain/src/crossing/node.ts', 'node:fs'),
  {
    ...crosses('domain-is-pure', 'domain/src/crossing/type.ts', ''),
    content: "export type { FirebaseApp } from 'firebase/app';",
  },
  crosses('domain-is-pure', 'domain/src/crossing/app.ts', '../../../src/crossing/leaf'),
  crosses('domain-uses-zod-mini', 'domain/src/crossing/zod.ts', 'zod'),
  crosses('domain-through-its-door', 'src/crossing/deep.ts', '../../domain/src/result'),
  crosses(
    'domain-through-its-door',
    'functions/src/commands/crossing-deep.ts',
    '../../../domain/src/result',
  ),
  mayCross('domain/src/crossing/zod-mini.ts', 'zod/mini'),
  mayCross('domain/src/crossing/zones.ts', '@date-fns/tz'),
  mayCross('src/crossing/door.ts', '@reglament/domain'),
  mayCross('functions/src/commands/crossing-door.ts', '@reglament/domain'),
];

const sides: readonly Plant[] = [
  leaf('src/crossing/leaf.ts'),
  crosses('app-without-server', 'src/crossing/server.ts', '../../functions/src/index'),
  crosses('app-without-server', 'src/crossing/admin.ts', 'firebase-admin/app'),
  crosses(
    'server-without-app',
    'functions/src/commands/crossing-app.ts',
    '../../../src/crossing/leaf',
  ),
  crosses('server-without-app', 'functions/src/commands/crossing-client.ts', 'firebase/app'),
  crosses('app-without-node', 'src/crossing/node.ts', 'node:path'),
  crosses('firebase-behind-data', 'src/crossing/client.ts', 'firebase/firestore'),
  crosses('firebase-behind-data', 'src/data/crossing-client.ts', 'firebase/auth'),
  crosses(
    'admin-behind-store',
    'functions/src/commands/crossing-admin.ts',
    'firebase-admin/firestore',
  ),
  crosses(
    'admin-behind-store',
    'functions/src/commands/crossing-functions.ts',
    'firebase-functions/v2/https',
  ),
  mayCross('src/data/firebase/crossing-client.ts', 'firebase/firestore'),
  mayCross('functions/src/store/crossing-admin.ts', 'firebase-admin/firestore'),
  mayCross('functions/src/runtime/crossing-functions.ts', 'firebase-functions/v2/https'),
];

const app: readonly Plant[] = [
  leaf('src/features/alpha/leaf.ts'),
  leaf('src/app/crossing-leaf.ts'),
  leaf('src/data/crossing-leaf.ts'),
  crosses('features-apart', 'src/features/beta/other.ts', '../alpha/leaf'),
  mayCross('src/features/alpha/own.ts', './leaf'),
  mayCross('src/app/crossing-composes.ts', '../features/alpha/leaf'),
  crosses('features-below-app', 'src/features/alpha/above.ts', '../../app/crossing-leaf'),
  crosses('features-below-app', 'src/commands/crossing-above.ts', '../app/crossing-leaf'),
  crosses('commands-below-features', 'src/commands/crossing.ts', '../features/alpha/leaf'),
  crosses('ui-knows-no-data', 'src/ui/crossing.ts', '../data/crossing-leaf'),
  crosses('data-knows-no-screens', 'src/data/crossing-screen.ts', '../features/alpha/leaf'),
  crosses('texts-know-nothing', 'src/i18n/crossing.ts', '../data/crossing-leaf'),
  crosses('widget-stands-alone', 'src/widget/crossing.ts', '../features/alpha/leaf'),
  crosses('light-without-mantine', 'src/features/submit/crossing.ts', '@mantine/core'),
  crosses('light-without-mantine', 'src/features/mytickets/crossing.ts', '@mantine/core'),
  crosses('light-without-mantine', 'src/ui/light/crossing.ts', '@mantine/core'),
  crosses('light-without-mantine', 'src/app/widget/crossing.ts', '@mantine/core'),
  mayCross('src/ui/crossing-heavy.ts', '@mantine/core'),
  crosses(
    'light-without-mantine-behind',
    'src/features/submit/crossing-behind.ts',
    '../../ui/crossing-heavy',
  ),
];

const graph: readonly Plant[] = [
  crosses('tests-only-from-tests', 'src/crossing/test.ts', './crossing.test'),
  mayCross('src/crossing/crossing.test.ts', 'vitest'),
  crosses('no-cycle', 'functions/src/commands/crossing-a.ts', './crossing-b'),
  crosses('no-cycle', 'functions/src/commands/crossing-b.ts', './crossing-a'),
  crosses('not-to-unresolvable', 'src/crossing/nowhere.ts', './nothing-is-here'),
  crosses('not-to-undeclared', 'functions/src/commands/crossing-undeclared.ts', 'i18next'),
  {
    gate: 'depcruise',
    says: 'no-orphan:',
    path: 'src/crossing/orphan.ts',
    content: 'export const a = 1;',
  },
];

export const boundaryPlants: readonly Plant[] = [...domain, ...sides, ...app, ...graph];
