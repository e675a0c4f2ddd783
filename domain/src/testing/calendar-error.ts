import { CalendarError } from '../time/errors';
import type { CalendarErrorCode, CalendarErrorDetail } from '../time/errors';

/** The name of the refusal and what it says about it; `undefined` for an answer. */
export function calendarErrorFrom(
  ask: () => unknown,
): { readonly code: CalendarErrorCode; readonly detail: CalendarErrorDetail } | undefined {
  try {
    ask();
    return undefined;
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return { code: error.code, detail: error.detail };
  }
}
