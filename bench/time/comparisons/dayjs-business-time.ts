import dayjs from 'dayjs';
import type { PluginFunc } from 'dayjs';
import businessTime from 'dayjs-business-time';
import { DAYS_OFF } from '../facts';
import { CLOSES, OPENS } from '../peer';
import type { Peer } from '../peer';

/** Node wraps the default export of a CommonJS package twice. */
const plugin: { readonly default?: PluginFunc } & PluginFunc = businessTime;
dayjs.extend(plugin.default ?? plugin);

const hours = [{ start: `${OPENS}:00:00`, end: `${CLOSES}:00:00` }];
dayjs.setBusinessTime({
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
  friday: hours,
  saturday: null,
  sunday: null,
});
dayjs.setHolidays([...DAYS_OFF]);

export const dayjsBusinessTime: Peer = {
  name: 'dayjs-business-time',
  add: (at, count) => dayjs(at).addBusinessHours(count).valueOf(),
  between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * 60_000,
  addDays: (at, days) => dayjs(at).addBusinessDays(days).startOf('day').hour(CLOSES).valueOf(),
};
