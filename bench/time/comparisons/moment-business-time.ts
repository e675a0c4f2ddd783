import moment from 'moment';
import 'moment-business-time';
import { DAYS_OFF } from '../facts';
import { CLOSES, OPENS } from '../peer';
import type { Peer } from '../peer';

const hours = [`${OPENS}:00:00`, `${CLOSES}:00:00`];
const settings: moment.LocaleSpecification & Record<string, unknown> = {
  workinghours: { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null },
  holidays: DAYS_OFF,
};
moment.updateLocale('en', settings);

export const momentBusinessTime: Peer = {
  name: 'moment-business-time',
  add: (at, count) => moment(at).addWorkingTime(count, 'hours').valueOf(),
  between: (from, to) => moment(to).workingDiff(moment(from), 'milliseconds'),
  addDays: (at, days) =>
    moment(at).addWorkingTime(days, 'days').startOf('day').hour(CLOSES).valueOf(),
};
