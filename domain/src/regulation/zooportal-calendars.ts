import { provisionalCalendar } from '../time/provisional-calendar';
import { zooportalCalendar } from '../time/russian-calendar';
import type { BusinessCalendar } from '../time/types';
import type { Calendars } from './calendars';

/**
 * Years beyond the official data that promises are still made for, provisionally: enough that no
 * installation stops taking tickets because its calendar was forgotten.
 */
const YEARS_BEYOND = 25;

let stretched: BusinessCalendar | undefined;

/**
 * The calendars that ship with the service (clause 3.5): the official data, and behind them the
 * law's fixed holidays. The second is built when it is first asked for, which is hardly ever.
 */
export const zooportalCalendars: Calendars = Object.freeze({
  official: zooportalCalendar,
  get provisional() {
    const { to } = zooportalCalendar.source.coverage;
    stretched ??= provisionalCalendar(zooportalCalendar, to + YEARS_BEYOND);
    return stretched;
  },
});
