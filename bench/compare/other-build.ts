import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { linkPackages } from '../../scripts/checks/lint-self-test/copy';
import { cacheDir, rootDir } from '../../scripts/setup/paths';
import { UserError } from '../../scripts/setup/progress';
import { run, runNode } from '../../scripts/setup/run';
import { buildEnv } from '../world/world';

const git = async (...args: readonly string[]): Promise<string> => {
  const { code, output } = await run('git', args);
  if (code !== 0) throw new UserError(`git ${args.join(' ')}: ${output.trim()}`);
  return output.trim();
};

/** Builds as the other revision does. */
const build = async (tree: string, outDir: string): Promise<void> => {
  const program = `
    const { buildApp } = await import(${JSON.stringify(join(tree, 'scripts/setup/build.ts'))});
    await buildApp('production', ${JSON.stringify(outDir)});`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const { code, output } = await runNode(args, { cwd: tree, env: buildEnv });
  if (code !== 0) throw new UserError(`The other revision could not be built:\n${output}`);
};

/**
 * Builds the app of a git ref with the packages that are installed here, once for each commit.
 * Returns its directory.
 */
export const buildOther = async (ref: string): Promise<string> => {
  const commit = await git('rev-parse', '--verify', `${ref}^{commit}`);
  const built = join(cacheDir, 'compare', commit);
  if (existsSync(join(built, 'index.html'))) return built;
  const tree = join(cacheDir, 'compare', `${commit}-source`);
  await git('worktree', 'add', '--force', '--detach', tree, commit);
  try {
    linkPackages(rootDir, tree);
    await build(tree, `${built}-partial`);
    renameSync(`${built}-partial`, built);
  } finally {
    await git('worktree', 'remove', '--force', tree);
  }
  return built;
};
