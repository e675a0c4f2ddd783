import type { Figure } from '../figures/figure';
import type { World } from '../world/world';

/** One thing that is measured. */
export interface Part {
  /** As on the command line. */
  readonly name: string;
  readonly title: string;
  /** What exactly is measured, and what runs beforehand without being counted. */
  readonly method: string;
  readonly measure: (world: World) => Promise<readonly Figure[]>;
}
