import type { CategoryId } from '../regulation/ids';
import type { ResponseTarget, QueueLoad } from '../regulation/sla-target';
import type { CalendarText, ClosedCause, ClosedDay, Duration } from '../time/types';
import type { Instant, Interval, LocalDate, OverrideCause } from '../time/types';

/** The clause of the regulation that a step rests on. */
interface Grounded {
  readonly clause: string;
}

/** The beginning of a count: receipt, or the reopening that began a cycle of its own. */
export interface BeginningStep extends Grounded {
  readonly kind: 'received' | 'reopened';
  readonly at: Instant;
  /** Whether the service was open then. */
  readonly open: boolean;
  /** The opening that the count waited for; null when it ran at once or does not begin here. */
  readonly opensAt: Instant | null;
}

/** Clause 3.2: the category that was given. */
export interface CategoryStep extends Grounded {
  readonly kind: 'category';
  readonly category: CategoryId;
  readonly title: CalendarText;
}

/** Clause 3.2: the priority that follows from it. */
export interface PriorityStep extends Grounded {
  readonly kind: 'priority';
  readonly priority: number;
  /** The last priority: what `priority` is one of. */
  readonly lowestPriority: number;
}

/** Clause 3.4: how much was in processing. */
export interface LoadStep extends Grounded {
  readonly kind: 'load';
  readonly load: QueueLoad;
}

/** Clause 3.4: the business time granted. */
export interface BudgetStep extends Grounded {
  readonly kind: 'budget';
  readonly budget: ResponseTarget;
}

/** Clause 3.5: what one local date contributed. */
export interface WorkStep extends Grounded {
  readonly kind: 'work';
  readonly date: LocalDate;
  /** In order, pauses taken out; never empty. */
  readonly segments: readonly [Interval, ...Interval[]];
  readonly ms: Duration;
  /** Set when the date has special hours. */
  readonly cause: OverrideCause | null;
  readonly title: CalendarText | null;
}

/** Days off of one kind: a run of dates in a `closed` step, their sum in a `daysOff` step. */
export interface DaysOff {
  readonly cause: ClosedDay['cause'];
  readonly title: CalendarText | null;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly count: number;
}

/** Clause 3.5: a segment between two pieces of work. Nights stand in the timeline only. */
export interface ClosedStep extends Grounded, Interval {
  readonly kind: 'closed';
  readonly cause: ClosedCause;
  /** Runs of days off in order; empty for a night. */
  readonly days: readonly DaysOff[];
}

/** The clock stood still. */
export interface PauseStep extends Grounded {
  readonly kind: 'pause';
  readonly from: Instant;
  /** Null while it still stands. */
  readonly to: Instant | null;
  /** Business time that does not count, so far. */
  readonly ms: Duration;
}

/** Clause 3.4: a promise in days is counted, not laid out. */
export interface WorkDaysStep extends Grounded {
  readonly kind: 'workDays';
  readonly count: number;
  /** The day of receipt is not counted: the first working day after it. */
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** Clause 3.5: the days off among counted days, by kind. */
export interface DaysOffStep extends Grounded {
  readonly kind: 'daysOff';
  readonly days: readonly DaysOff[];
}

/** Set by an administrator instead of what the count gave. */
export interface SetByHandStep extends Grounded {
  readonly kind: 'setByHand';
  readonly reason: string;
  /** What the count gave. */
  readonly regularDueAt: Instant;
  /** Where the count began: the year is worth saying when it is another one. */
  readonly from: Instant;
}

/** Clause 2.7: put off, why and until when; the promise is kept by it. */
export interface DeferredStep extends Grounded {
  readonly kind: 'deferred';
  readonly title: CalendarText;
  readonly at: Instant;
  readonly until: Instant;
}

/** Clause 3.4: the first message to the requester, and the resolution; neither implies the other. */
export interface MilestoneStep extends Grounded {
  readonly kind: 'firstResponse' | 'resolution';
  readonly at: Instant;
  /** Where the count began: the year is worth saying when it is another one. */
  readonly from: Instant;
  /** Null where another act had ended the count before. */
  readonly inTime: boolean | null;
}

/** The end of the count. */
export interface DueStep extends Grounded {
  readonly kind: 'due';
  readonly at: Instant;
  /** Where the count began: the year is worth saying when it is another one. */
  readonly from: Instant;
  /** While the clock stands the instant moves on; what stays is this much business time. */
  readonly standingWithMs: Duration | null;
}

/** What a reader must know to trust the rest. */
export interface NoticeStep extends Grounded {
  readonly kind: 'notice';
  /**
   * `provisional`: computed without the calendar of a year, on the law's fixed holidays;
   * `other-calendar`: explained on a calendar that is not the one it was computed on.
   */
  readonly about: 'provisional' | 'other-calendar';
}

/** One line of a deadline's receipt. */
export type ReceiptStep =
  | BeginningStep
  | CategoryStep
  | PriorityStep
  | LoadStep
  | BudgetStep
  | WorkStep
  | ClosedStep
  | PauseStep
  | WorkDaysStep
  | DaysOffStep
  | SetByHandStep
  | DeferredStep
  | DueStep
  | MilestoneStep
  | NoticeStep;

/** The steps that take time: the ones a timeline is drawn of. */
export type TimeStep = WorkStep | ClosedStep | PauseStep;
