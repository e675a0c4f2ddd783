import { join } from 'node:path';
import { buildApp, manifests } from '../../setup/build';
import { print } from '../../setup/progress';
import { report, type Violation } from '../violation';
import { budgets, type Budget } from './budgets';
import { filesOf, kilobytesOf, missingFrom, readManifest, type Manifest } from './manifest';

/** Output directory of the production build. */
const appDir = '.cache/app-bundles';

type Manifests = Readonly<Record<keyof typeof manifests, Manifest>>;

/** Returns a violation if the size exceeds the budget. */
export function budgetViolations({ path, name, maxKb }: Budget, kilobytes: number): Violation[] {
  if (maxKb === null || kilobytes <= maxKb) return [];
  const message = `${name}: ${kilobytes.toFixed(1)} kB of JavaScript, at most ${maxKb}: load later what the first screen does not need`;
  return [{ path, line: 1, rule: 'bundle-budget', message }];
}

function violationsOf(dir: string, built: Manifests, budget: Budget): Violation[] {
  const { build, modules, name, path } = budget;
  if (build !== null) {
    const missing = missingFrom(built[build], modules);
    if (missing.length > 0) {
      const message = `${name}: ${missing.join(', ')} is not in the build under this name`;
      return [{ path, line: 1, rule: 'bundle-budget', message }];
    }
  }
  const kilobytes = kilobytesOf(dir, build === null ? modules : filesOf(built[build], modules));
  print(`${name}: ${kilobytes.toFixed(1)} kB`);
  return budgetViolations(budget, kilobytes);
}

/** Builds the production app and checks each entry against its budget. */
export async function checkBundles(root: string): Promise<number> {
  await buildApp('production', appDir, { manifest: true });
  const dir = join(root, appDir);
  const built = {
    console: readManifest(join(dir, manifests.console)),
    portal: readManifest(join(dir, manifests.portal)),
    widget: readManifest(join(dir, manifests.widget)),
  };
  const violations = budgets.flatMap((budget) => violationsOf(dir, built, budget));
  return report(`${budgets.length} entries`, violations);
}
