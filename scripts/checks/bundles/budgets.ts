import type { manifests } from '../../setup/build';

/** JavaScript that is downloaded before a screen is usable, and its limit. */
export type Budget = Readonly<{
  name: string;
  /** The file named in the violation. */
  path: string;
  /** The build of the entry; null for the single-file loader. */
  build: keyof typeof manifests | null;
  /** Modules, or named files, loaded until the screen is ready. */
  modules: readonly string[];
  /** Limit of gzipped JavaScript in kB of 1,000 bytes; null reports the size only. */
  maxKb: number | null;
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

export const budgets: readonly Budget[] = [
  {
    name: 'loader',
    path: 'src/widget/loader/loader.ts',
    build: null,
    modules: ['widget.js'],
    maxKb: 3,
  },
  {
    name: 'widget, form',
    path: 'src/app/widget/main.tsx',
    build: 'widget',
    modules: widget,
    maxKb: 120,
  },
  {
    name: 'widget, form with sign-in',
    path: 'src/app/widget/main.tsx',
    build: 'widget',
    modules: [...widget, auth],
    maxKb: null,
  },
  {
    name: 'widget, list of requests',
    path: 'src/app/widget/list-screen.tsx',
    build: 'widget',
    modules: [...widget, auth, 'src/app/widget/list-screen.tsx'],
    maxKb: null,
  },
  {
    name: 'portal',
    path: 'src/app/portal/portal-layout.tsx',
    build: 'portal',
    modules: ['index.html', 'main', 'texts-ru'],
    maxKb: 132,
  },
  {
    name: 'console',
    path: 'src/app/console/console-route.tsx',
    build: 'console',
    // Authentication and the database client are loaded after the first rows.
    modules: [
      'console.html',
      'src/app/main.tsx',
      'src/app/console/console-route.tsx',
      ...texts('common', 'console'),
    ],
    maxKb: 230,
  },
];
