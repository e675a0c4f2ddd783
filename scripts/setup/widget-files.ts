import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { host, offsetOfVite, portsAt } from '../stack/ports';
import { rootDir } from './paths';

/** Bundles the loader as a classic script, because it runs in unknown host pages. */
const bundleLoader = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(rootDir, 'src/widget/loader/loader.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    // The first versions with constructable stylesheets in shadow roots.
    target: ['chrome111', 'firefox114', 'safari16.4'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

/** Emits the loader beside the app under a stable file name. */
export const loaderFile = (): Plugin => ({
  name: 'loader-file',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'widget.js', source: await bundleLoader() });
  },
});

/** Allowed host sites of `npm run dev`: the example under both host names. */
const sitesOfDev = (vitePort: number): string => {
  const { example } = portsAt(offsetOfVite(vitePort));
  return `http://${host}:${example} http://localhost:${example}`;
};

/** Serves the widget from its sources, without the Hosting function. */
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
