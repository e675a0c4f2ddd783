import { randomBytes } from 'node:crypto';
import {
  provisionalCalendar,
  zooportalCalendar,
  zooportalRegulation,
  type Calendars,
  type Regulation,
} from '@reglament/domain';
import { siteOrigin } from './config';
import { fetchShell } from './shell';

/** The regulation and the calendars by which decisions are made. */
export interface RulesInForce {
  readonly regulation: Regulation;
  readonly calendars: Calendars;
}

/** All that a function takes from outside besides the database; tests bring their own. */
export interface Deps {
  /** The instant that it is, epoch milliseconds. */
  readonly now: () => number;
  /** Bytes from a secure source. */
  readonly random: (size: number) => Uint8Array;
  readonly rules: () => RulesInForce;
  /** The origin of the site, and its page as it is deployed; null when that cannot be had now. */
  readonly site: () => Site;
}

/** The site that the functions belong to. */
export interface Site {
  readonly origin: string;
  readonly shell: () => Promise<string | null>;
}

/** Years beyond the data that a promise may reach: thirty working days, and a pause of a year. */
const YEARS_BEYOND = 2;

let shipped: RulesInForce | undefined;

function shippedRules(): RulesInForce {
  const lastYear = zooportalCalendar.source.coverage.to + YEARS_BEYOND;
  return {
    regulation: zooportalRegulation,
    calendars: {
      official: zooportalCalendar,
      provisional: provisionalCalendar(zooportalCalendar, lastYear),
    },
  };
}

/** What deployed functions work with. */
export const deployedDeps: Deps = {
  now: () => Date.now(),
  random: (size) => randomBytes(size),
  rules: () => (shipped ??= shippedRules()),
  site: () => ({ origin: siteOrigin(), shell: fetchShell }),
};
