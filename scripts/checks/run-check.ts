import { command } from '../setup/progress';
import { checkBoundaries } from './boundaries';
import { checkBundles } from './bundles/bundles';
import { checkCustomLint } from './custom-lint/custom-lint';
import { checkDocs } from './docs/docs';
import { checkLimits } from './file-limits';
import { checkVersions } from './versions';

type CustomCheck = (root: string) => number | Promise<number>;

const customChecks: Readonly<Record<string, CustomCheck>> = {
  bundles: checkBundles,
  depcruise: checkBoundaries,
  docs: checkDocs,
  'custom-lint': checkCustomLint,
  limits: checkLimits,
  versions: checkVersions,
};

/** Runs one custom check in the current directory. */
await command(async () => {
  const check = customChecks[process.argv[2] ?? ''];
  if (check === undefined) throw new Error(`Name one of: ${Object.keys(customChecks).join(', ')}`);
  return check(process.cwd());
});
