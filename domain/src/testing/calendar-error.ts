import { CalendarError } from '../time/errors';
import type { CalendarErrorCode, CalendarErrorDetail } from '../time/errors';

/** Returns code and detail of the thrown CalendarError, or undefined if none is thrown. */
export function calendarErrorFrom(
  query: () => unknown,
): { readonly code: CalendarErrorCode; readonly detail: CalendarErrorDetail } | undefined {
  try {
    query();
    return undefined;
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return { code: error.code, detail: error.detail };
  }
}
