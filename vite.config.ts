import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { preloadChunks } from './scripts/setup/preload-chunks';
import { firstChunk, screenChunk } from './scripts/setup/screen-chunks';
import { widgetInDev } from './scripts/setup/widget-files';

const page = '/console.html';

/** Serves the document of the console at its addresses, as Hosting does; all others get the portal. */
const consoleInDev = (): Plugin => ({
  name: 'console-in-dev',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const [path = '', query] = (request.url ?? '').split('?');
      if (/^\/console(\/|$)/u.test(path))
        request.url = query === undefined ? page : `${page}?${query}`;
      next();
    });
  },
});

/** Manual chunks. */
const groups = [
  // Needed by every page and changed only with a release of React.
  {
    name: 'react',
    test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/,
  },
  // Loaded in parallel; only code that needs the current user waits for it.
  {
    name: 'auth',
    test: /node_modules[\\/](idb|@firebase[\\/](app|auth|component|logger|util)|firebase[\\/](app|auth))[\\/]/,
  },
  // Small libraries of every page in one request.
  {
    name: 'base',
    test: /node_modules[\\/](zod|i18next|react-i18next|@tanstack[\\/](query-core|react-query))[\\/]/,
  },
  // Small own modules compress better together.
  {
    name: 'data',
    test: /src[\\/]data[\\/](session|sign-out|cached-user|personal-record|query-client|keys)\./,
  },
  {
    name: 'portal-ui',
    test: /src[\\/]ui[\\/]portal[\\/](announce|button|callout|checkbox|control|icon-button|field|field-group|form|page|radio-cards|select|send-key|text-area|text-input)\./,
  },
].map((group) => ({ ...group, priority: 1 }));

const rest = { name: screenChunk, priority: 0, includeDependenciesRecursively: false } as const;

export default defineConfig(({ mode }) => ({
  plugins: [react(), preloadChunks(['main', 'console-route']), consoleInDev(), widgetInDev()],
  cacheDir: '.cache/vite',
  resolve: {
    alias: [
      {
        find: /^\.\/macro-decision$/,
        replacement: fileURLToPath(new URL('src/data/no-macro-decision.ts', import.meta.url)),
      },
    ],
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // The content security policy forbids the inline polyfill; all supported browsers preload
    // natively.
    modulePreload: { polyfill: false },
    // Files are cacheable, and the content security policy needs no exception for inline fonts.
    assetsInlineLimit: 0,
    // Source maps contain the sources, so production builds have none.
    sourcemap: mode !== 'production',
    rolldownOptions: {
      input: 'console.html',
      output: {
        codeSplitting: { groups: [{ name: firstChunk, priority: 2 }, ...groups, rest] },
      },
    },
  },
}));
