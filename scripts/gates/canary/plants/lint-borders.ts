import type { Plant } from '../plant';
import { lint } from './lint';

const imports = (path: string, specifier: string): Plant =>
  lint(
    'eslint(no-restricted-imports)',
    path,
    `import * as a from '${specifier}';\nexport const b = a;`,
  );

const mayImport = (path: string, specifier: string): Plant => ({
  ...imports(path, specifier),
  allowed: true,
});

const domainUses = (rule: string, name: string, expression: string): Plant =>
  lint(rule, `domain/src/canary/${name}.ts`, `export const a = (): unknown => ${expression};`);

export const borderPlants: readonly Plant[] = [
  domainUses('eslint(no-restricted-properties)', 'now', 'Date.now()'),
  domainUses('eslint(no-restricted-properties)', 'random', 'Math.random()'),
  ...['fetch', 'process', 'globalThis', 'performance', 'setTimeout', 'crypto'].map((name) =>
    domainUses('eslint(no-restricted-globals)', `global-${name.toLowerCase()}`, name),
  ),
  imports('domain/src/canary/zod.ts', 'zod'),
  imports('domain/src/canary/zod-core.ts', 'zod/v4/core'),
  imports('domain/src/canary/node.ts', 'node:fs'),
  imports('domain/src/canary/react.ts', 'react'),
  imports('domain/src/canary/firebase.ts', 'firebase/app'),
  mayImport('domain/src/canary/zod-mini.ts', 'zod/mini'),
  mayImport('domain/src/canary/dates.ts', 'date-fns'),
  mayImport('domain/src/canary/zones.ts', '@date-fns/tz'),
  mayImport('domain/src/canary/own.ts', '../result'),

  imports('src/features/canary/firebase.ts', 'firebase/firestore'),
  imports('src/features/canary/admin.ts', 'firebase-admin/firestore'),
  imports('src/features/canary/node.ts', 'node:path'),
  imports('src/features/canary/server.ts', '../../../functions/src/index'),
  imports('src/features/canary/deep.ts', '@reglament/domain/result'),
  imports('src/features/canary/domain-file.ts', '../../../domain/src/result'),
  mayImport('src/data/firebase/canary-client.ts', 'firebase/firestore'),
  imports('src/data/firebase/canary-admin.ts', 'firebase-admin/firestore'),
  mayImport('src/features/canary/mantine.ts', '@mantine/core'),
  imports('src/features/submit/canary-mantine.ts', '@mantine/core'),
  imports('src/features/mytickets/canary-mantine.ts', '@mantine/hooks'),
  imports('src/ui/light/canary-mantine.ts', '@mantine/core'),
  imports('src/widget/canary-mantine.ts', '@mantine/core'),
  imports('src/features/submit/canary-firebase.ts', 'firebase/firestore'),

  imports('functions/src/commands/canary-admin.ts', 'firebase-admin/firestore'),
  imports('functions/src/commands/canary-functions.ts', 'firebase-functions/v2/https'),
  mayImport('functions/src/store/canary-admin.ts', 'firebase-admin/firestore'),
  mayImport('functions/src/runtime/canary-functions.ts', 'firebase-functions/v2/https'),
];
