import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, rootDir } from '../../scripts/setup/paths';
import { UserError } from '../../scripts/setup/progress';
import { run } from '../../scripts/setup/run';
import { buildDeployed } from '../world/world';

const git = async (...args: readonly string[]): Promise<string> => {
  const { code, output } = await run('git', args);
  if (code !== 0) throw new UserError(`git ${args.join(' ')}: ${output.trim()}`);
  return output.trim();
};

/** Links the installed packages into another source tree, except the own ones, which it has itself. */
const linkPackages = (tree: string): void => {
  const installed = join(rootDir, 'node_modules');
  const own = '@reglament';
  mkdirSync(join(tree, 'node_modules', own), { recursive: true });
  symlinkSync(join(tree, 'domain'), join(tree, 'node_modules', own, 'domain'));
  for (const name of readdirSync(installed).filter((each) => each !== own)) {
    symlinkSync(join(installed, name), join(tree, 'node_modules', name));
  }
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
    linkPackages(tree);
    await buildDeployed(built, tree);
  } finally {
    await git('worktree', 'remove', '--force', tree);
  }
  return built;
};
