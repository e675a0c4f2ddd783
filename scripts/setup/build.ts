import { join } from 'node:path';
import { rootDir } from './paths';
import { UserError } from './progress';
import { runNode } from './run';

/** Bundles the functions with the domain into `functions/lib`. */
export async function buildFunctions(): Promise<void> {
  const { code, output } = await runNode([join(rootDir, 'functions/build.mjs')]);
  if (code !== 0) throw new UserError(`The functions could not be built:\n${output}`);
}

export type AppMode = 'emulator' | 'production';

/** File names of the Vite manifests of the site and the widget. */
export const manifests = { site: 'manifest-site.json', widget: 'manifest-widget.json' } as const;

export type AppOptions = Readonly<{
  /** Writes {@link manifests} beside the app; deployed builds have none. */
  manifest?: boolean;
  /** Source tree to build, with its own `node_modules`. */
  root?: string;
}>;

/** Builds the app in child processes, because Vite sets `NODE_ENV` for the whole process. */
export async function buildApp(
  mode: AppMode,
  outDir: string,
  { manifest = false, root = rootDir }: AppOptions = {},
): Promise<void> {
  const vite = join(rootDir, 'node_modules/vite/bin/vite.js');
  const common = ['--mode', mode, '--outDir', outDir, '--logLevel', 'warn'];
  const manifestArgs = (name: string) => (manifest ? ['--manifest', name] : []);
  const builds = [
    ['--emptyOutDir', ...manifestArgs(manifests.site)],
    // Adds the widget, which is embedded in other sites.
    ['--config', 'vite.widget.config.ts', ...manifestArgs(manifests.widget)],
  ];
  for (const buildArgs of builds) {
    const { code, output } = await runNode([vite, 'build', ...common, ...buildArgs], {
      cwd: root,
    });
    if (code !== 0) throw new UserError(`The app could not be built:\n${output}`);
  }
}
