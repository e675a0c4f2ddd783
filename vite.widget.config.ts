import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { reactAsPreact } from './scripts/setup/react-as-preact';
import { loaderFile } from './scripts/setup/widget-files';

/**
 * Separate build of the widget iframe with Preact instead of React, at half the size. The entry and
 * the loader have no content hash, because host pages and a function refer to them by name.
 */
export default defineConfig(({ mode }) => ({
  plugins: [loaderFile()],
  publicDir: false,
  resolve: {
    alias: [
      {
        find: /^\.\/staff-commands$/,
        replacement: fileURLToPath(new URL('src/widget/no-staff-commands.ts', import.meta.url)),
      },
      ...reactAsPreact,
    ],
  },
  build: {
    emptyOutDir: false,
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: mode !== 'production',
    rolldownOptions: {
      input: { 'widget-app': 'src/app/widget/start.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'assets/widget-[name]-[hash].js',
        assetFileNames: 'assets/widget-[name]-[hash][extname]',
      },
    },
  },
}));
