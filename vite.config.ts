import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { widgetInDev } from './scripts/setup/widget-files';

/**
 * The first module of the page is small and imports the rest by name at run time. The page preloads what
 * every route needs, so that it comes at the same time and not after.
 */
const preloadMain = (): Plugin => ({
  name: 'preload-main',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const main = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .find(({ name }) => name === 'main');
      if (!main) return [];
      const styles = [...(main.viteMetadata?.importedCss ?? [])].map((file) => ({
        tag: 'link',
        attrs: { rel: 'stylesheet', crossorigin: true, href: `/${file}` },
      }));
      const scripts = [main.fileName, ...main.imports]
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        }));
      return [...styles, ...scripts];
    },
  },
});

/** Which modules are fetched together. */
const groups = [
  // Needed by every page and changed only with a release of React.
  {
    name: 'react',
    test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/,
  },
  // Comes at the same time, and is waited for only by whoever needs to know who is there.
  {
    name: 'auth',
    test: /node_modules[\\/](idb|@firebase[\\/](app|auth|component|logger|util)|firebase[\\/](app|auth))[\\/]/,
  },
  // Small libraries that every page needs: one request instead of many.
  {
    name: 'base',
    test: /node_modules[\\/](zod|i18next|react-i18next|@tanstack[\\/](query-core|react-query))[\\/]/,
  },
  // The same for our own small modules: apart they compress worse than together.
  {
    name: 'data',
    test: /src[\\/]data[\\/](session|sign-out|cached-user|local-store|personal-record|lazy-async|query-client|keys)\./,
  },
  {
    name: 'portal-ui',
    test: /src[\\/]ui[\\/]portal[\\/](announce|button|callout|checkbox|control|icon-button|field|field-group|form|page|radio-cards|select|send-key|text-area|text-input)\./,
  },
];

export default defineConfig(({ mode }) => ({
  plugins: [react(), preloadMain(), widgetInDev()],
  cacheDir: '.cache/vite',
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // The content policy allows no inline script, which the polyfill would be; every supported browser preloads.
    modulePreload: { polyfill: false },
    // As files they are cached, and the content policy needs no exception for fonts.
    assetsInlineLimit: 0,
    // A map carries the sources: it stays out of what is deployed.
    sourcemap: mode !== 'production',
    rolldownOptions: {
      output: {
        codeSplitting: { groups },
      },
    },
  },
}));
