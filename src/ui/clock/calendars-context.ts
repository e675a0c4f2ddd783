import { zooportalCalendars, type Calendars } from '@reglament/domain';
import { createContext } from 'react';

/** Calendars of the SLA timers; defaults to the bundled ones. */
export const CalendarsContext = createContext<Calendars>(zooportalCalendars);
