import type { manifests } from '../../setup/build';

/** What people download before they can do something, and how much that may be. */
export type Budget = Readonly<{
  name: string;
  /** The module to look at first when it is too much. */
  path: string;
  /** The build that it is part of; null for the one file of the loader. */
  build: keyof typeof manifests | null;
  /** What is asked for until the screen is ready. */
  modules: readonly string[];
  /** JavaScript after gzip, kB of 1,000 bytes; null for what is only said. */
  most: number | null;
}>;

const texts = (...groups: readonly string[]): readonly string[] =>
  groups.map((group) => `src/i18n/ru/${group}.ts`);

const form = 'src/features/submit/submit-page.tsx';
const auth = 'src/data/firebase/auth.ts';

const widget = [
  'src/app/widget/start.ts',
  'src/app/widget/main.tsx',
  form,
  ...texts('common', 'portal', 'widget'),
];

const site = ['index.html', 'src/app/main.tsx', auth];

export const budgets: readonly Budget[] = [
  {
    name: 'loader',
    path: 'src/widget/loader/loader.ts',
    build: null,
    modules: ['widget.js'],
    most: 3,
  },
  {
    name: 'widget, form',
    path: 'src/app/widget/main.tsx',
    build: 'widget',
    modules: widget,
    most: 120,
  },
  {
    name: 'widget, form with sign-in',
    path: 'src/app/widget/main.tsx',
    build: 'widget',
    modules: [...widget, auth],
    most: null,
  },
  {
    name: 'widget, list of requests',
    path: 'src/app/widget/list-screen.tsx',
    build: 'widget',
    modules: [...widget, auth, 'src/app/widget/list-screen.tsx'],
    most: null,
  },
  {
    name: 'portal',
    path: 'src/app/portal/portal-layout.tsx',
    build: 'site',
    modules: [...site, form, ...texts('common', 'portal')],
    most: 320,
  },
  {
    name: 'console',
    path: 'src/app/console/console-route.tsx',
    build: 'site',
    modules: [
      ...site,
      'src/app/console/console-route.tsx',
      'src/data/firebase/firestore.ts',
      ...texts('common', 'console'),
    ],
    most: 450,
  },
];
