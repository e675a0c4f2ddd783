import facts from '../../scripts/data/ru-calendar.json' with { type: 'json' };

const { _meta, ...byYear } = facts;

/** All weekdays off from 2011 to 2027, used by every library. */
export const DAYS_OFF: readonly string[] = Object.values(byYear).flatMap(
  (year) => year.weekdayDaysOff,
);
