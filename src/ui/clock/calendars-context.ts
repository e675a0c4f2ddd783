import { zooportalCalendars, type Calendars } from '@reglament/domain';
import { createContext } from 'react';

/** The calendars that clocks are read by; those that ship where nobody provides more. */
export const CalendarsContext = createContext<Calendars>(zooportalCalendars);
