/** Milliseconds since 1970-01-01T00:00Z. Never a local time. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Duration = number;

/** A date on the wall of the calendar's zone, `YYYY-MM-DD`. Means nothing without that zone. */
export type LocalDate = string;

/** A time on the wall, `HH:MM`, `00:00` to `24:00`. */
export type ClockTime = string;

/** Half-open: `from` belongs to the interval, `to` does not. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** Opening hours by the wall clock, half-open. A `to` before `from` is on the next day. */
export interface ClockInterval {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Hours of each weekday; an empty list is a weekly day off. */
export type Week = Readonly<Record<Weekday, readonly ClockInterval[]>>;

/** The languages of the product. */
export interface CalendarText {
  readonly ru: string;
  readonly en: string;
}

export type OverrideCause = 'holiday' | 'transfer' | 'short-day' | 'other';

/** What one local date does instead of its weekday. An empty list of intervals is a closed day. */
export interface Override {
  readonly date: LocalDate;
  readonly intervals: readonly ClockInterval[];
  readonly cause: OverrideCause;
  readonly title?: CalendarText;
}

/** The years whose overrides are complete, both ends included. */
export interface Coverage {
  readonly from: number;
  readonly to: number;
}

/** A calendar as data: what an administrator edits and what is stored with its version. */
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
 * Why a segment is closed, the strongest reason in it: a day off first (`holiday`, `transfer`,
 * `short-day`, `other`, `weekend`), else the time of day. `weekend` is any weekly day off.
 */
export type ClosedCause =
  | OverrideCause
  | 'weekend'
  | 'night'
  | 'before-opening'
  | 'after-closing'
  | 'break';

/** Working time that counts. `cause` and `title` are those of an override with special hours. */
export interface OpenStep extends Segment {
  readonly kind: 'open';
  /** `to - from`. */
  readonly ms: Duration;
  readonly cause?: OverrideCause;
  readonly title?: CalendarText;
}

/** Everything between two segments of work, nights, weekends and holidays together. */
export interface ClosedStep extends Interval {
  readonly kind: 'closed';
  readonly cause: ClosedCause;
  readonly title?: CalendarText;
  /** The days off that the segment touches, in order; empty for a night. */
  readonly days: readonly ClosedDay[];
}

/** The clock stands still, whether the service is open or not. */
export interface PauseStep extends Interval {
  readonly kind: 'pause';
  /** Working time inside the pause, the part that does not count. */
  readonly ms: Duration;
}

export type ExplainStep = OpenStep | ClosedStep | PauseStep;

/** One local date in full: what the calendar says about it. */
export interface BusinessDay {
  readonly date: LocalDate;
  /** Working segments of the date in order, pauses not taken out; empty when closed. */
  readonly segments: readonly Segment[];
  readonly cause?: OverrideCause | 'weekend';
  readonly title?: CalendarText;
}

/**
 * A frozen calendar. Every method takes and gives instants in milliseconds and throws a
 * `CalendarError` by name (see `errors.ts`): never `NaN`, never an endless search, never
 * wall-clock time instead of working time.
 *
 * An instant is open when the clock on the wall of the zone shows working hours of its date. An
 * hour that the zone skips is not worked, an hour that it repeats is worked twice.
 */
export interface BusinessCalendar {
  readonly version: string;
  readonly timeZone: string;
  /** The data that the calendar was made of. */
  readonly source: CalendarInput;

  /**
   * The earliest `t >= at` with `between(at, t) = durationMs`; a deadline that fits exactly is
   * closing time itself and `add(at, 0) = at`. A negative duration subtracts.
   */
  add(at: Instant, durationMs: Duration): Instant;
  /** The latest `t <= at` with `between(t, at) = durationMs`. A negative duration adds. */
  subtract(at: Instant, durationMs: Duration): Instant;
  /** Working time from `a` to `b`, negative when `b` is earlier. */
  between(a: Instant, b: Instant): Duration;
  /**
   * Closing time of the n-th working day strictly after the local date of `at` (Civil Code art.
   * 191, 194); `n` is a whole number from 1. With pauses, a day counts when the clock runs at
   * its closing time.
   */
  addDays(at: Instant, n: number): Instant;
  isOpen(at: Instant): boolean;
  /** `at` itself when open, else the next opening (or the end of a pause in working hours). */
  nextOpen(at: Instant): Instant;
  /** Working segments within `[from, to)`, in order, cut to it. */
  segments(from: Instant, to: Instant): readonly Segment[];
  /** Steps that cover `[from, to)` without a gap: the raw material of receipt and strip. */
  explain(from: Instant, to: Instant): readonly ExplainStep[];
  /** The same calendar with these intervals taken out. Overlapping ones count once. */
  withPauses(intervals: readonly Interval[]): BusinessCalendar;
  /** The date on the wall of the zone at that instant, inside the coverage or not. */
  localDateOf(at: Instant): LocalDate;
  /** Hours, cause and title of one local date; `segments` gives opening and closing time. */
  day(date: LocalDate): BusinessDay;
}
