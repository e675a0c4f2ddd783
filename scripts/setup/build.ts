import { join } from 'node:path';
import { rootDir } from './paths';
import { UserError } from './progress';
import { runNode } from './run';

/** Bundles the functions together with the domain into `functions/lib`. */
export async function buildFunctions(): Promise<void> {
  const { code, output } = await runNode([join(rootDir, 'functions/build.mjs')]);
  if (code !== 0) throw new UserError(`The functions could not be built:\n${output}`);
}

export type AppMode = 'emulator' | 'production';

/** Which file holds what, as Vite writes it when it is asked to: of the site, and of the widget. */
export const manifests = { site: 'manifest-site.json', widget: 'manifest-widget.json' } as const;

export type AppOptions = Readonly<{
  /** Writes {@link manifests} beside the app; what is deployed has none. */
  manifest: boolean;
}>;

/**
 * In processes of their own: Vite sets `NODE_ENV` for the whole process, and what runs after it must not inherit that.
 */
export async function buildApp(
  mode: AppMode,
  outDir: string,
  { manifest }: AppOptions = { manifest: false },
): Promise<void> {
  const vite = join(rootDir, 'node_modules/vite/bin/vite.js');
  const common = ['--mode', mode, '--outDir', outDir, '--logLevel', 'warn'];
  const named = (name: string) => (manifest ? ['--manifest', name] : []);
  const builds = [
    ['--emptyOutDir', ...named(manifests.site)],
    // Adds to the first what stands in other people's pages.
    ['--config', 'vite.widget.config.ts', ...named(manifests.widget)],
  ];
  for (const own of builds) {
    const { code, output } = await runNode([vite, 'build', ...common, ...own]);
    if (code !== 0) throw new UserError(`The app could not be built:\n${output}`);
  }
}
