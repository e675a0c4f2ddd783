import { randomBytes } from 'node:crypto';
import { fetchAppHtml } from './app-html';
import { clockOffsetMs, siteOrigin } from './config';

/** All that a function takes from outside besides the database; tests bring their own. */
export interface Deps {
  /** The instant that it is, epoch milliseconds. */
  readonly now: () => number;
  /** Bytes from a secure source. */
  readonly random: (size: number) => Uint8Array;
  /** The origin of the site, and its page as it is deployed; null when that cannot be had now. */
  readonly site: () => Site;
}

/** The site that the functions belong to. */
export interface Site {
  readonly origin: string;
  readonly shell: () => Promise<string | null>;
}

/** What deployed functions work with. */
export const deployedDeps: Deps = {
  now: () => Date.now() + clockOffsetMs,
  random: (size) => randomBytes(size),
  site: () => ({ origin: siteOrigin(), shell: fetchAppHtml }),
};
