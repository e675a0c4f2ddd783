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
import { readableVersion, readVersion, type Report } from './versions';

/** What ships with the service: in force until an administrator publishes something else. */
export const shippedRules: Rules = {
  regulation: zooportalRegulation,
  calendars: zooportalCalendars,
};

interface Known {
  readonly key: string;
  readonly rules: Promise<Rules>;
}

let known: Known = { key: '', rules: Promise.resolve(shippedRules) };

/**
 * The rules that a pointer names. They are read once and kept for as long as the pointer stays what it
 * is, since versions never change. What cannot be read is reported, and the newest version that can
 * be read is used instead, at last the one that ships: a slip of the hand in the Firebase console
 * stops no ticket.
 */
export const loadRules = async (
  db: Firestore,
  pointer: DocumentSnapshot,
  report: Report,
): Promise<Rules> => {
  const key = pointer.updateTime ? pointer.updateTime.valueOf() : 'shipped';
  if (known.key === key) return known.rules;
  const former = known;
  const now = { key, rules: readRules(db, pointer, report) };
  known = now;
  try {
    return await now.rules;
  } catch (error) {
    if (known === now) known = former;
    throw error;
  }
};

/** The rules that this process used last: what is asked in advance is asked by them. */
export const cachedRules = async (): Promise<Rules> => known.rules;

/** The rules in force, for work that is not part of a command. */
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
    calendars: official ? besideShipped(official) : zooportalCalendars,
  };
}

const shippedVersion = zooportalCalendars.official.version;

function besideShipped(official: BusinessCalendar): Calendars {
  return calendarsFrom(official, new Map([[shippedVersion, zooportalCalendars]]));
}

/** Calendars that are no longer in force, by version: stored deadlines were made on them. */
const former = new Map<string, Promise<Calendars | null>>();

/** Versions of calendars that a process keeps; an installation has a few a year. */
const MAX_FORMER = 20;

/**
 * Rules with the calendar at hand that a stored deadline was computed on, so that the deadline is
 * moved on the same days it was promised on. Nothing is read for the one in force.
 */
export const withCalendarOf = async (
  db: Firestore,
  { rules, report }: { readonly rules: Rules; readonly report: Report },
  deadline: { readonly calendarVersion: string } | undefined,
): Promise<Rules> => {
  const { calendars, regulation } = rules;
  const version = officialVersionOf(deadline?.calendarVersion ?? calendars.official.version);
  const isAtHand =
    calendarsForVersion(calendars, { calendarVersion: version }).official.version === version;
  if (isAtHand) return rules;
  const made = await formerCalendars(db, version, report);
  if (made === null) return rules;
  const others = new Map([...(calendars.others ?? []), [version, made]]);
  return { regulation, calendars: calendarsFrom(calendars.official, others) };
};

async function formerCalendars(
  db: Firestore,
  version: string,
  report: Report,
): Promise<Calendars | null> {
  const found = former.get(version);
  if (found) return found;
  const read = readVersion(db, { name: 'calendar', version, report }).then(
    (calendar) => calendar && calendarsFrom(calendar),
  );
  if (former.size >= MAX_FORMER) former.clear();
  former.set(version, read);
  try {
    return await read;
  } catch (error) {
    former.delete(version);
    throw error;
  }
}
