import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { firstChunk, screenChunk } from './scripts/setup/screen-chunks';
import { widgetInDev } from './scripts/setup/widget-files';

/**
 * Adds preload links for the main chunk, which the small entry module imports dynamically, so that
 * both load in parallel.
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

/**
 * Adds `console.html`: the same page with preload links for all that the first screen of the console
 * imports. Hosting serves it for the paths of the console.
 */
const consolePage = (): Plugin => ({
  name: 'console-page',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') return;
    const html = String(page.source);
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const reached = new Set(
      chunks.filter(({ name }) => name === 'main' || name === 'console-route'),
    );
    for (const { imports } of reached)
      chunks.filter(({ fileName }) => imports.includes(fileName)).forEach((at) => reached.add(at));
    const files = [...reached].flatMap(({ fileName, viteMetadata }) => [
      `rel="modulepreload" crossorigin href="/${fileName}"`,
      ...[...(viteMetadata?.importedCss ?? [])].map(
        (css) => `rel="stylesheet" crossorigin href="/${css}"`,
      ),
    ]);
    const links = files.filter((link) => !html.includes(link)).map((link) => `<link ${link}>`);
    const source = html.replace('</head>', `${links.join('')}</head>`);
    this.emitFile({ type: 'asset', fileName: 'console.html', source });
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
  plugins: [react(), preloadMain(), consolePage(), widgetInDev()],
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
      output: {
        codeSplitting: { groups: [{ name: firstChunk, priority: 2 }, ...groups, rest] },
      },
    },
  },
}));
