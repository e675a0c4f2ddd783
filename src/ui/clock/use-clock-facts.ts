import { zooportalCalendars, type Calendars, type LocalFormat } from '@reglament/domain';
import { use, useMemo } from 'react';
import { useLanguage } from '../../i18n/use-language';
import { CalendarsContext } from './calendars-context';

/** What every clock is read by: the calendars, the reader's language, the localFormat of the service. */
export interface ClockFacts {
  readonly calendars: Calendars;
  readonly localFormat: LocalFormat;
}

/** The facts that badges, strips and receipts of a page share. */
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
