import type { Plugin } from 'vite';

/**
 * Adds preload links for the main chunk, which the small entry module imports dynamically, so that
 * both load in parallel.
 */
export const preloadMain = (): Plugin => ({
  name: 'preload-main',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const main = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .find(({ name }) => name === 'main');
      if (!main) return [];
      const isMissing = (file: string) => !html.includes(file);
      const styles = [...(main.viteMetadata?.importedCss ?? [])].filter(isMissing).map((file) => ({
        tag: 'link',
        attrs: { rel: 'stylesheet', crossorigin: true, href: `/${file}` },
      }));
      const scripts = [main.fileName, ...main.imports].filter(isMissing).map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
      }));
      return [...styles, ...scripts];
    },
  },
});
