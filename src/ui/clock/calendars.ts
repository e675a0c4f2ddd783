import { provisionalCalendar, zooportalCalendar, type Calendars } from '@reglament/domain';

/** Years beyond the data for which a promise may reach: thirty working days, and a pause of a year. */
const YEARS_BEYOND = 2;

/** The calendars that the app was built with; the same data that the server decides by. */
export const shippedCalendars: Calendars = {
  official: zooportalCalendar,
  provisional: provisionalCalendar(
    zooportalCalendar,
    zooportalCalendar.source.coverage.to + YEARS_BEYOND,
  ),
};
