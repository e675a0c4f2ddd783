import { defineConfig } from 'vite';
import { loaderFile } from './scripts/setup/widget-files';

/**
 * The frame for other sites is built apart, with Preact in place of React: the same screens in half the
 * bytes. Its entry and the loader keep their names, since pages of others and a function name them.
 */
export default defineConfig(({ mode }) => ({
  plugins: [loaderFile()],
  publicDir: false,
  resolve: {
    alias: [
      { find: /^react$/, replacement: 'preact/compat' },
      { find: /^react-dom$/, replacement: 'preact/compat' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
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
