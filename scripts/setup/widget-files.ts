import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { host, offsetOfVite, portsAt } from '../stack/ports';
import { rootDir } from './paths';

/** One classic script: it runs in pages of which nothing is known. */
const bundleLoader = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(rootDir, 'src/widget/loader/loader.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    // The first of each that have constructed sheets in shadow roots.
    target: ['chrome111', 'firefox114', 'safari16.4'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

/** Puts the script of the host's pages beside the app, at an address that never changes. */
export const loaderFile = (): Plugin => ({
  name: 'loader-file',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'widget.js', source: await bundleLoader() });
  },
});

/** The sites of `npm run dev`: the example on its two names. */
const sitesOfDev = (vitePort: number): string => {
  const { example } = portsAt(offsetOfVite(vitePort));
  return `http://${host}:${example} http://localhost:${example}`;
};

/** Serves both files of the widget from their sources; Hosting's function is not asked in between. */
export const widgetInDev = (): Plugin => ({
  name: 'widget-in-dev',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://dev');
      if (pathname === '/widget.js') {
        bundleLoader().then(
          (script) => response.setHeader('Content-Type', 'text/javascript').end(script),
          next,
        );
      } else if (pathname === '/widget') {
        readFile(join(rootDir, 'scripts/setup/widget-dev.html'), 'utf8')
          .then((html) => html.replace('{sites}', sitesOfDev(server.config.server.port)))
          .then((html) => server.transformIndexHtml(pathname, html))
          .then((html) => response.setHeader('Content-Type', 'text/html').end(html), next);
      } else next();
    });
  },
});
