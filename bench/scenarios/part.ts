import type { Figure } from '../figures/figure';
import type { World } from '../world/world';

/** A benchmark scenario. */
export interface Part {
  /** Name on the command line. */
  readonly name: string;
  readonly title: string;
  /** What is measured, including uncounted warm-up. */
  readonly method: string;
  /** Whether the functions send email to `StackPorts.smtp`, where the scenario has a server. */
  readonly sendsEmail?: true;
  readonly measure: (world: World) => Promise<readonly Figure[]>;
}
