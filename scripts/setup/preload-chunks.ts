import type { Plugin } from 'vite';

/**
 * Adds preload links for chunks, by name, and all that they import: a small entry module imports
 * them dynamically, so that the browser would learn of them late.
 */
export const preloadChunks = (names: readonly string[]): Plugin => ({
  name: 'preload-chunks',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const reached = new Set(chunks.filter(({ name }) => names.includes(name)));
      for (const { imports } of reached)
        chunks
          .filter(({ fileName }) => imports.includes(fileName))
          .forEach((at) => reached.add(at));
      const isMissing = (file: string) => !html.includes(file);
      const styles = new Set(
        [...reached].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]),
      );
      return [
        ...[...styles].filter(isMissing).map((file) => ({
          tag: 'link',
          attrs: { rel: 'stylesheet', crossorigin: true, href: `/${file}` },
        })),
        ...[...reached]
          .filter(({ fileName }) => isMissing(fileName))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          })),
      ];
    },
  },
});
