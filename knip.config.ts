import type { KnipConfig } from 'knip';

/** Extracts package imports from `url('…')` and `@import '…'` in style sheets. */
const packagesOfStyles = (text: string): string =>
  [...text.matchAll(/(?:url\(|@import )'(@?[a-z][^']*)'/g)]
    .map(([, specifier]) => `import '${specifier}';`)
    .join('\n');

export default {
  workspaces: {
    '.': {
      entry: [
        'scripts/commands/*.ts',
        'scripts/checks/run-check.ts',
        'src/widget/loader/loader.ts',
        'src/app/{,portal/,widget/}start.ts',
        'src/widget/no-staff-commands.ts',
        'src/data/no-macro-decision.ts',
        'examples/*/{server.mjs,site.js,site.css}',
        'vite.{portal,widget}.config.ts',
      ],
      project: ['{src,scripts,tests,e2e,examples}/**/*.{ts,tsx,js,mjs,css}', '*.{ts,mjs}'],
    },
    domain: { project: ['src/**/*.{ts,css}'] },
    bench: { entry: ['run.ts', '**/{main,*.entry}.ts'], project: ['**/*.{ts,css}'] },
    functions: {
      entry: ['src/{index,commands}.ts', 'src/attachments/decode-process.ts', 'build.mjs'],
      project: ['src/**/*.{ts,css}', '*.mjs'],
    },
  },
  compilers: { css: packagesOfStyles },
  ignoreExportsUsedInFile: { type: true, interface: true },
  // express: a dependency of firebase-functions, which the test host uses as well. preact: replaces
  // React in the widget build by an alias. typescript-native: the TypeScript 7 compiler, which the
  // checks run by path.
  ignoreDependencies: ['express', 'preact', 'typescript-native'],
  ignoreBinaries: ['java', 'jar', 'gcloud'],
} satisfies KnipConfig;
