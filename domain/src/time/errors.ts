/** Everything that a calendar can refuse, by name. */
export type CalendarErrorCode =
  | 'no-data-for-year'
  | 'closed-all-week'
  | 'invalid-data'
  | 'invalid-zone'
  | 'overlapping-intervals'
  | 'invalid-interval'
  | 'invalid-time'
  | 'invalid-date'
  | 'duplicate-override'
  | 'invalid-coverage'
  | 'invalid-day-count'
  | 'not-finite';

/** What an administrator needs beside the code. */
export interface CalendarErrorDetail {
  /** The year that the answer needs and the calendar lacks. */
  readonly year?: number;
  /** The zone, weekday, date, time or number that was refused. */
  readonly subject?: string;
}

/** Thrown by `createCalendar` and by every question a calendar cannot answer. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  readonly code: CalendarErrorCode;
  readonly detail: CalendarErrorDetail;

  constructor(code: CalendarErrorCode, message: string, detail: CalendarErrorDetail = {}) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}
