import { zooportalCalendar } from '../time/russian-calendar';
import { calendarsFrom, type Calendars } from './calendars';

/** The calendars that ship with the service (clause 3.5). */
export const zooportalCalendars: Calendars = /* @__PURE__ */ calendarsFrom(zooportalCalendar);
