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

/** What every clock is read by; grows by the versions that stored deadlines were computed on. */
const calendars = atom<Calendars>(zooportalCalendars);
const asked = new Set<string>();

const keep = (version: string, raw: unknown) => {
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
 * Fetches the calendar of a deadline that did not come with the app. A published version never
 * changes, so it is asked for once. Until it is there, and where there is none, clocks are read by the
 * calendar that ships, and the receipt says so.
 */
export const ensureCalendar = ({ calendarVersion }: Pick<Deadline, 'calendarVersion'>): void => {
  const version = officialVersionOf(calendarVersion);
  const known = calendarsForVersion(calendars.get(), { calendarVersion });
  if (known.official.version === version || asked.has(version)) return;
  asked.add(version);
  loadFirestore()
    .then(async ({ readDocument }) => readDocument(`config/calendar/versions/${version}`))
    .then(
      (found) => keep(version, found),
      // Asked for again with the next document that needs it.
      () => asked.delete(version),
    );
};

const subscribe = (onChange: () => void) => calendars.listen(onChange);

/** The calendars that clocks are read by. */
export const useCalendars = (): Calendars => useSyncExternalStore(subscribe, () => calendars.get());
