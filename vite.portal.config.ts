import { join } from 'node:path';
import { defineConfig, type Rolldown } from 'vite';
import { rootDir } from './scripts/setup/paths';
import { preloadChunks } from './scripts/setup/preload-chunks';
import { reactAsPreact } from './scripts/setup/react-as-preact';

/** Modules of the first screen: the layout and the form. */
const firstScreen = ['src/app/portal/main.tsx', 'src/features/submit/submit-page.tsx'];

/** What the entry module needs itself; a group takes along what its modules import all the same. */
const entry =
  /src\/(app\/(portal\/start|portal\/pages|preload|not-loaded|routes\/paths)|i18n\/(language|resources)|data\/(lazy-async|load-auth|load-firestore))\.ts$/;

/** Follows static imports. */
const withImports = (
  start: readonly string[],
  context: Rolldown.ChunkingContext,
): ReadonlySet<string> => {
  const found = new Set<string>();
  const pending = [...start];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next) || entry.test(next)) continue;
    found.add(next);
    pending.push(...(context.getModuleInfo(next)?.importedIds ?? []));
  }
  return found;
};

let main: ReadonlySet<string> | null = null;

/** Puts the first screen into one file, also the modules that other pages share. */
const firstFile = {
  name: (id: string, context: Rolldown.ChunkingContext) => {
    main ??= withImports(
      firstScreen.map((path) => join(rootDir, path)),
      context,
    );
    return main.has(id) ? 'main' : null;
  },
};

/** The texts of the first screen in one file of each language. */
const texts = ['ru', 'en'].map((language) => ({
  name: `texts-${language}`,
  test: new RegExp(String.raw`src/i18n/${language}/(common|portal(-talk)?)\.ts$`, 'u'),
}));

/** Build of the portal with Preact instead of React (ADR 0079), beside that of the console. */
export default defineConfig(({ mode }) => ({
  plugins: [preloadChunks(['main'])],
  publicDir: false,
  resolve: { alias: reactAsPreact },
  build: {
    emptyOutDir: false,
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: mode !== 'production',
    rolldownOptions: {
      input: 'index.html',
      output: {
        chunkFileNames: 'assets/portal-[name]-[hash].js',
        codeSplitting: { groups: [firstFile, ...texts] },
      },
    },
  },
}));
