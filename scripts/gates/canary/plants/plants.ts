import type { Plant } from '../plant';
import { boundaryPlants } from './boundaries';
import { bundlePlants } from './bundles';
import { borderPlants } from './lint-borders';
import { habitPlants } from './lint-habits';
import { screenPlants } from './lint-screens';
import { sizePlants } from './lint-size';
import { testPlants } from './lint-tests';
import { typePlants } from './lint-types';
import { otherPlants } from './others';

export const plants: readonly Plant[] = [
  ...sizePlants,
  ...typePlants,
  ...habitPlants,
  ...screenPlants,
  ...testPlants,
  ...borderPlants,
  ...boundaryPlants,
  ...bundlePlants,
  ...otherPlants,
];
