/** Error codes of calendars. */
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

/** Details of a calendar error. */
export interface CalendarErrorDetail {
  /** The year without data. */
  readonly year?: number;
  /** The invalid zone, weekday, date, time or number. */
  readonly subject?: string;
}

/** Thrown by `createCalendar` for invalid data and by queries without a result. */
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
