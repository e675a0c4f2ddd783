import { join } from 'node:path';
import { rootDir } from './paths';
import { Advice } from './progress';
import { runNode } from './run';

/** Bundles the functions together with the domain into `functions/lib`. */
export async function buildFunctions(): Promise<void> {
  const { code, output } = await runNode([join(rootDir, 'functions/build.mjs')]);
  if (code !== 0) throw new Advice(`The functions could not be built:\n${output}`);
}

export type AppMode = 'emulator' | 'production';

/**
 * In a process of its own: Vite sets `NODE_ENV` for the whole process, and what runs after it must not inherit that.
 */
export async function buildApp(mode: AppMode, outDir: string): Promise<void> {
  const vite = join(rootDir, 'node_modules/vite/bin/vite.js');
  const common = ['--mode', mode, '--outDir', outDir, '--logLevel', 'warn'];
  // The second adds to the first what stands in other people's pages.
  for (const own of [['--emptyOutDir'], ['--config', 'vite.widget.config.ts']]) {
    const { code, output } = await runNode([vite, 'build', ...common, ...own]);
    if (code !== 0) throw new Advice(`The app could not be built:\n${output}`);
  }
}
