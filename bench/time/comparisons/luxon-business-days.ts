import luxon from 'luxon-business-days';
import { DAYS_OFF } from '../facts';
import { CLOSES } from '../peer';
import type { Peer } from '../peer';

const { DateTime } = luxon;
const daysOff = new Set(DAYS_OFF);

DateTime.local().setupBusiness({
  businessDays: [1, 2, 3, 4, 5],
  holidayMatchers: [(day) => daysOff.has(day.toISODate() ?? '')],
});

/** Supports whole days only. */
export const luxonBusinessDays: Peer = {
  name: 'luxon-business-days',
  addDays: (at, days) =>
    DateTime.fromMillis(at).plusBusiness({ days }).startOf('day').set({ hour: CLOSES }).toMillis(),
};
