import { randomBytes } from 'node:crypto';
import { fetchAppHtml } from './app-html';
import { clockOffsetMs, siteOrigin } from './config';

/** External dependencies of functions other than the database; tests replace them. */
export interface Deps {
  /** Current time, epoch milliseconds. */
  readonly now: () => number;
  /** Cryptographically secure random bytes. */
  readonly random: (size: number) => Uint8Array;
  /** Origin and HTML of the deployed site. */
  readonly site: () => Site;
}

/** Site that the functions belong to. */
export interface Site {
  readonly origin: string;
  /** Fetches the app HTML; null when it is unavailable. */
  readonly fetchAppHtml: () => Promise<string | null>;
}

/** Returns the random part of a Message-ID, 128 bits. */
export const messageIdSecret = ({ random }: Pick<Deps, 'random'>): string =>
  Buffer.from(random(16)).toString('hex');

/** Dependencies of deployed functions. */
export const deployedDeps: Deps = {
  now: () => Date.now() + clockOffsetMs,
  random: (size) => randomBytes(size),
  site: () => ({ origin: siteOrigin(), fetchAppHtml }),
};
