import { zooportalCalendars, type Calendars, type Wall } from '@reglament/domain';
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/use-language';

/** What every clock is read by: the calendars, the reader's language, the wall of the service. */
export interface ClockFacts {
  readonly calendars: Calendars;
  readonly wall: Wall;
}

/** The facts that badges, strips and receipts of a page share. */
export const useClockFacts = (): ClockFacts => {
  const language = useLanguage();
  return useMemo(
    () => ({
      calendars: zooportalCalendars,
      wall: { language, timeZone: zooportalCalendars.official.timeZone },
    }),
    [language],
  );
};
