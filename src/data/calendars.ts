import {
  calendarsFrom,
  calendarsForVersion,
  officialVersionOf,
  readCalendar,
  upgradeRuleVersion,
  zooportalCalendars,
  type Calendars,
  type Deadline,
} from '@reglament/domain';
import { atom } from 'nanostores';
import { useSyncExternalStore } from 'react';
import { loadFirestore } from './load-firestore';

/** Calendars of all SLA timers; versions that stored deadlines refer to are added as they load. */
const calendars = atom<Calendars>(zooportalCalendars);
const requested = new Set<string>();

const addCalendar = (version: string, raw: unknown) => {
  const stored = upgradeRuleVersion(raw);
  const parsed = readCalendar(stored.ok ? stored.value.document : undefined);
  if (!parsed.ok) return;
  const others = new Map([
    ...(calendars.get().others ?? []),
    [version, calendarsFrom(parsed.value)],
  ]);
  calendars.set(calendarsFrom(zooportalCalendars.official, others));
};

/**
 * Fetches the calendar version of a deadline unless it is bundled with the app. Published versions
 * are immutable, so each is requested once. Until it loads, and when it does not exist, timers use
 * the bundled calendar, and the receipt says so.
 */
export const ensureCalendar = ({ calendarVersion }: Pick<Deadline, 'calendarVersion'>): void => {
  const version = officialVersionOf(calendarVersion);
  const known = calendarsForVersion(calendars.get(), { calendarVersion });
  if (known.official.version === version || requested.has(version)) return;
  requested.add(version);
  loadFirestore()
    .then(async ({ readDocument }) => readDocument(`config/calendar/versions/${version}`))
    .then(
      (found) => addCalendar(version, found),
      // Retried with the next document that needs it.
      () => requested.delete(version),
    );
};

const subscribe = (onChange: () => void) => calendars.listen(onChange);

/** The calendars of all SLA timers. */
export const useCalendars = (): Calendars => useSyncExternalStore(subscribe, () => calendars.get());
