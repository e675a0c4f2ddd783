import { zooportalCalendar } from '../time/russian-calendar';
import { calendarsFrom, type Calendars } from './calendars';

/** Built-in calendars (clause 3.5). */
export const zooportalCalendars: Calendars = /* @__PURE__ */ calendarsFrom(zooportalCalendar);
