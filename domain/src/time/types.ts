/** Milliseconds since 1970-01-01T00:00Z. Never a local time. */
export type Instant = number;

/** A duration in milliseconds. */
export type Duration = number;

/** A local date in the calendar's zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A local time, `HH:MM`, `00:00` to `24:00`. */
export type ClockTime = string;

/** A half-open interval: includes `from`, excludes `to`. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** Opening hours in local time, half-open. A `to` before `from` is on the next day. */
export interface ClockInterval {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Hours of each weekday; an empty list is a weekly day off. */
export type Week = Readonly<Record<Weekday, readonly ClockInterval[]>>;

/** A text in both languages. */
export interface CalendarText {
  readonly ru: string;
  readonly en: string;
}

export type OverrideCause = 'holiday' | 'transfer' | 'short-day' | 'other';

/** Hours of one local date that replace those of its weekday; empty if closed. */
export interface Override {
  readonly date: LocalDate;
  readonly intervals: readonly ClockInterval[];
  readonly cause: OverrideCause;
  readonly title?: CalendarText;
}

/** The years with complete overrides, both ends included. */
export interface Coverage {
  readonly from: number;
  readonly to: number;
}

/** Calendar data, as edited and stored with a version. */
export interface CalendarInput {
  readonly version: string;
  /** IANA name, such as `Europe/Moscow`. */
  readonly timeZone: string;
  readonly week: Week;
  readonly overrides: readonly Override[];
  readonly coverage: Coverage;
}

/** A segment of working time and the local date whose hours it belongs to. */
export interface Segment extends Interval {
  readonly date: LocalDate;
}

/** A whole local date without working hours. */
export interface ClosedDay {
  readonly date: LocalDate;
  readonly cause: OverrideCause | 'weekend';
  readonly title?: CalendarText;
}

/**
 * Why a segment is closed: the cause of a day off with the highest precedence, else the time of
 * day. `weekend` is any weekly day off.
 */
export type ClosedCause =
  | OverrideCause
  | 'weekend'
  | 'night'
  | 'before-opening'
  | 'after-closing'
  | 'break';

/** Counted working time. `cause` and `title` are those of an override with special hours. */
export interface OpenStep extends Segment {
  readonly kind: 'open';
  /** `to - from`. */
  readonly ms: Duration;
  readonly cause?: OverrideCause;
  readonly title?: CalendarText;
}

/** Closed time between two working segments: nights, weekends and holidays. */
export interface ClosedStep extends Interval {
  readonly kind: 'closed';
  readonly cause: ClosedCause;
  readonly title?: CalendarText;
  /** Days off that overlap the segment, sorted; empty for a night. */
  readonly days: readonly ClosedDay[];
}

/** A pause, in or outside business hours. */
export interface PauseStep extends Interval {
  readonly kind: 'pause';
  /** Working time excluded by the pause, milliseconds. */
  readonly ms: Duration;
}

export type ExplainStep = OpenStep | ClosedStep | PauseStep;

/** Hours and cause of one local date. */
export interface BusinessDay {
  readonly date: LocalDate;
  /** Working segments of the date, sorted, ignoring pauses; empty if closed. */
  readonly segments: readonly Segment[];
  readonly cause?: OverrideCause | 'weekend';
  readonly title?: CalendarText;
}

/**
 * A frozen business calendar. Methods take and return instants in milliseconds, throw a
 * `CalendarError` (see `errors.ts`) and never return `NaN`.
 *
 * An instant is open if its local time is within the working hours of its date. An hour skipped by
 * a DST change is not worked, a repeated hour is worked twice.
 */
export interface BusinessCalendar {
  readonly version: string;
  readonly timeZone: string;
  /** The data of the calendar. */
  readonly source: CalendarInput;

  /**
   * Returns the earliest `t >= at` with `between(at, t) = durationMs`. The result may equal a
   * closing time; `add(at, 0) = at`. A negative duration subtracts.
   */
  add(at: Instant, durationMs: Duration): Instant;
  /** Returns the latest `t <= at` with `between(t, at) = durationMs`; negative durations add. */
  subtract(at: Instant, durationMs: Duration): Instant;
  /** Returns the working time from `a` to `b`, negative if `b` is earlier. */
  between(a: Instant, b: Instant): Duration;
  /**
   * Returns the closing time of the n-th working day strictly after the local date of `at` (Civil
   * Code art. 191, 194); `n` is an integer >= 1. A day counts unless its closing time is in a
   * pause.
   */
  addDays(at: Instant, n: number): Instant;
  isOpen(at: Instant): boolean;
  /** Returns `at` if open, else the next opening (or the end of a pause in working hours). */
  nextOpen(at: Instant): Instant;
  /** Returns the working segments within `[from, to)`, sorted and clipped. */
  segments(from: Instant, to: Instant): readonly Segment[];
  /** Returns steps that cover `[from, to)` without gaps, for the receipt and the timeline. */
  explain(from: Instant, to: Instant): readonly ExplainStep[];
  /** Returns the calendar with these intervals excluded; they may overlap. */
  withPauses(intervals: readonly Interval[]): BusinessCalendar;
  /** Returns the local date at an instant, inside the coverage or not. */
  localDateOf(at: Instant): LocalDate;
  /** Returns hours, cause and title of one local date. */
  day(date: LocalDate): BusinessDay;
}
