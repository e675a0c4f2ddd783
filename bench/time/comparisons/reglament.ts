import { zooportalCalendar } from '../../../domain/src/time/russian-calendar';
import type { Peer } from '../peer';

const HOUR = 3_600_000;

export const reglament: Peer = {
  name: 'Reglament',
  add: (at, hours) => zooportalCalendar.add(at, hours * HOUR),
  between: (from, to) => zooportalCalendar.between(from, to),
  addDays: (at, days) => zooportalCalendar.addDays(at, days),
};
