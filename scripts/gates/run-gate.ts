import { command } from '../setup/progress';
import { checkBoundaries } from './boundaries';
import { checkBundles } from './bundles/bundles';
import { checkDocs } from './docs/docs';
import { checkLimits } from './file-limits';
import { checkHouse } from './house/house';
import { checkVersions } from './versions';

type OwnGate = (root: string) => number | Promise<number>;

const ownGates: Readonly<Record<string, OwnGate>> = {
  bundles: checkBundles,
  depcruise: checkBoundaries,
  docs: checkDocs,
  house: checkHouse,
  limits: checkLimits,
  versions: checkVersions,
};

/** Runs one of the repository's own gates on the folder that it is started in. */
await command(async () => {
  const gate = ownGates[process.argv[2] ?? ''];
  if (gate === undefined) throw new Error(`Name one of: ${Object.keys(ownGates).join(', ')}`);
  return gate(process.cwd());
});
