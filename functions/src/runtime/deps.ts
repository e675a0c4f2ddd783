import { randomBytes } from 'node:crypto';
import { clockOffsetMs } from './config';

/** All that a function takes from outside besides the database; tests bring their own. */
export interface Deps {
  /** The instant that it is, epoch milliseconds. */
  readonly now: () => number;
  /** Bytes from a secure source. */
  readonly random: (size: number) => Uint8Array;
}

/** What deployed functions work with. */
export const deployedDeps: Deps = {
  now: () => Date.now() + clockOffsetMs,
  random: (size) => randomBytes(size),
};
