import { zooportalCalendars, type Calendars, type LocalFormat } from '@reglament/domain';
import { use, useMemo } from 'react';
import { useLanguage } from '../../i18n/use-language';
import { CalendarsContext } from './calendars-context';

/** Calendars and local format for SLA components. */
export interface ClockFacts {
  readonly calendars: Calendars;
  readonly localFormat: LocalFormat;
}

/** Returns the calendars and local format of SLA badges, timelines and receipts. */
export const useClockFacts = (): ClockFacts => {
  const language = useLanguage();
  const calendars = use(CalendarsContext);
  return useMemo(
    () => ({
      calendars,
      localFormat: { language, timeZone: zooportalCalendars.official.timeZone },
    }),
    [calendars, language],
  );
};
