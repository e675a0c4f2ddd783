import type { KnipConfig } from 'knip';

/** Style sheets name packages in `url('…')` and in `@import '…'`. */
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
        'src/app/widget/start.ts',
        'examples/*/{server.mjs,site.js,site.css}',
        'vite.widget.config.ts',
      ],
      project: ['{src,scripts,tests,e2e,examples}/**/*.{ts,tsx,js,mjs,css}', '*.{ts,mjs}'],
    },
    domain: { project: ['src/**/*.{ts,css}'] },
    bench: { entry: ['run.ts', '**/{main,*.entry}.ts'], project: ['**/*.ts'] },
    functions: {
      entry: ['src/{index,commands}.ts', 'src/attachments/decode-process.ts', 'build.mjs'],
      project: ['src/**/*.{ts,css}', '*.mjs'],
    },
  },
  compilers: { css: packagesOfStyles },
  ignoreExportsUsedInFile: { type: true, interface: true },
  // Comes with firebase-functions; the tests' host takes the same one, as the cloud does.
  // Preact takes React's place in the widget's build by the names of its alias.
  // The gates start the compiler of TypeScript 7 by its path.
  ignoreDependencies: ['express', 'preact', 'typescript-native'],
  ignoreBinaries: ['java', 'jar', 'gcloud'],
} satisfies KnipConfig;
