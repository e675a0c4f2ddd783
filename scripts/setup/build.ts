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

/** File names of the Vite manifests of the three documents. */
export const manifests = {
  console: 'manifest-console.json',
  portal: 'manifest-portal.json',
  widget: 'manifest-widget.json',
} as const;

export type AppOptions = Readonly<{
  /** Writes {@link manifests} beside the app; deployed builds have none. */
  manifest: boolean;
}>;

/** Builds the app in child processes, because Vite sets `NODE_ENV` for the whole process. */
export async function buildApp(
  mode: AppMode,
  outDir: string,
  { manifest }: AppOptions = { manifest: false },
): Promise<void> {
  const vite = join(rootDir, 'node_modules/vite/bin/vite.js');
  const common = ['--mode', mode, '--outDir', outDir, '--logLevel', 'warn'];
  const manifestArgs = (name: string) => (manifest ? ['--manifest', name] : []);
  const builds = [
    ['--emptyOutDir', ...manifestArgs(manifests.console)],
    // The others are added to it, each with its own files.
    ['--config', 'vite.portal.config.ts', ...manifestArgs(manifests.portal)],
    ['--config', 'vite.widget.config.ts', ...manifestArgs(manifests.widget)],
  ];
  for (const buildArgs of builds) {
    const { code, output } = await runNode([vite, 'build', ...common, ...buildArgs]);
    if (code !== 0) throw new UserError(`The app could not be built:\n${output}`);
  }
}
