import type { Figure } from '../figures/figure';
import type { Size } from '../world/database';
import type { World } from '../world/world';
import type { Count, Series } from './series';

/** What `npm run bench -- --compare` measures of a scenario, for both builds. */
export interface Compared extends Count {
  /** User who opens the pages. */
  readonly uid: string;
  readonly sizes: readonly Size[];
  readonly series: readonly Series[];
}

/** A benchmark scenario. */
export interface Part {
  /** Name on the command line. */
  readonly name: string;
  readonly title: string;
  /** What is measured, including uncounted warm-up. */
  readonly method: string;
  /** Whether the functions send email to `StackPorts.smtp`, where the scenario has a server. */
  readonly sendsEmail?: true;
  /** Absent when nothing in it depends on the built app. */
  readonly compared?: Compared;
  readonly measure: (world: World) => Promise<readonly Figure[]>;
}
