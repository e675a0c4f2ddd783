import {
  calendarsFrom,
  calendarsForVersion,
  officialVersionOf,
  upgradeActiveVersions,
  zooportalCalendars,
  zooportalRegulation,
  type BusinessCalendar,
  type Calendars,
  type Rules,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { InternalError } from './errors';
import { paths } from './paths';
import { createPointerCache } from './pointer-cache';
import { readableVersion, readVersion, type Report } from './versions';

/** Rules shipped with the service; active until an administrator publishes others. */
export const shippedRules: Rules = {
  regulation: zooportalRegulation,
  calendars: zooportalCalendars,
};

const cache = createPointerCache(shippedRules, readRules);

/**
 * Loads the rules that a pointer names. Reports an unreadable document and falls back to the newest
 * readable version, then to the shipped one, so that a bad edit in the Firebase console blocks no
 * ticket.
 */
export const loadRules = cache.load;

/** Returns the rules last used by this process, to start queries before the pointer is read. */
export const cachedRules = cache.current;

/** Loads the active rules outside a command. */
export const readRulesInForce = async (db: Firestore, report: Report): Promise<Rules> =>
  loadRules(db, await db.doc(paths.config('inForce')).get(), report);

async function readRules(db: Firestore, pointer: DocumentSnapshot, report: Report): Promise<Rules> {
  if (!pointer.exists) return shippedRules;
  const parsed = upgradeActiveVersions(pointer.data());
  if (!parsed.ok) report(new InternalError('config/inForce is not as it should be'));
  const version = (name: 'regulation' | 'calendar') =>
    (parsed.ok ? parsed.value[name]?.version : null) ?? null;
  const [regulation, official] = await Promise.all([
    readableVersion(db, { name: 'regulation', version: version('regulation'), report }),
    readableVersion(db, { name: 'calendar', version: version('calendar'), report }),
  ]);
  return {
    regulation: regulation ?? zooportalRegulation,
    calendars: official ? withShippedCalendars(official) : zooportalCalendars,
  };
}

const shippedVersion = zooportalCalendars.official.version;

function withShippedCalendars(official: BusinessCalendar): Calendars {
  return calendarsFrom(official, new Map([[shippedVersion, zooportalCalendars]]));
}

/** Superseded calendars by version; stored deadlines refer to them. */
const calendarCache = new Map<string, Promise<Calendars | null>>();

/** Maximum number of cached calendars; an installation has a few per year. */
const MAX_CACHED = 20;

/**
 * Adds the calendar version a stored deadline was computed with, so that the deadline is moved by
 * the same working days. Reads nothing when it is loaded.
 */
export const withCalendarOf = async (
  db: Firestore,
  { rules, report }: { readonly rules: Rules; readonly report: Report },
  deadline: { readonly calendarVersion: string } | undefined,
): Promise<Rules> => {
  const { calendars, regulation } = rules;
  const version = officialVersionOf(deadline?.calendarVersion ?? calendars.official.version);
  const isLoaded =
    calendarsForVersion(calendars, { calendarVersion: version }).official.version === version;
  if (isLoaded) return rules;
  const original = await supersededCalendars(db, version, report);
  if (original === null) return rules;
  const others = new Map([...(calendars.others ?? []), [version, original]]);
  return { regulation, calendars: calendarsFrom(calendars.official, others) };
};

async function supersededCalendars(
  db: Firestore,
  version: string,
  report: Report,
): Promise<Calendars | null> {
  const found = calendarCache.get(version);
  if (found) return found;
  const read = readVersion(db, { name: 'calendar', version, report }).then(
    (calendar) => calendar && calendarsFrom(calendar),
  );
  if (calendarCache.size >= MAX_CACHED) calendarCache.clear();
  calendarCache.set(version, read);
  try {
    return await read;
  } catch (error) {
    calendarCache.delete(version);
    throw error;
  }
}
