import type { CategoryId } from '../regulation/ids';
import type { ResponseTarget, QueueLoad } from '../regulation/sla-target';
import type { CalendarText, ClosedCause, ClosedDay, Duration } from '../time/types';
import type { Instant, Interval, LocalDate, OverrideCause } from '../time/types';

/** The clause of the regulation that applies to a step. */
interface WithClause {
  readonly clause: string;
}

/** Start of an SLA cycle: receipt or reopening. */
export interface BeginningStep extends WithClause {
  readonly kind: 'received' | 'reopened';
  readonly at: Instant;
  /** Whether `at` is within business hours. */
  readonly open: boolean;
  /** When the timer started running; null if it ran at once or this step does not start it. */
  readonly opensAt: Instant | null;
}

/** The category of the ticket (clause 3.2). */
export interface CategoryStep extends WithClause {
  readonly kind: 'category';
  readonly category: CategoryId;
  readonly title: CalendarText;
}

/** The priority that the category determines (clause 3.2). */
export interface PriorityStep extends WithClause {
  readonly kind: 'priority';
  readonly priority: number;
  /** The highest priority number, for "n of m". */
  readonly lowestPriority: number;
}

/** The queue load at receipt (clause 3.4). */
export interface LoadStep extends WithClause {
  readonly kind: 'load';
  readonly load: QueueLoad;
}

/** The response target (clause 3.4). */
export interface BudgetStep extends WithClause {
  readonly kind: 'budget';
  readonly budget: ResponseTarget;
}

/** Business time of one local date (clause 3.5). */
export interface WorkStep extends WithClause {
  readonly kind: 'work';
  readonly date: LocalDate;
  /** Sorted, pauses excluded, never empty. */
  readonly segments: readonly [Interval, ...Interval[]];
  readonly ms: Duration;
  /** Set when the date has special hours. */
  readonly cause: OverrideCause | null;
  readonly title: CalendarText | null;
}

/** Days off of one kind: consecutive dates in a `closed` step, a total in a `daysOff` step. */
export interface DaysOff {
  readonly cause: ClosedDay['cause'];
  readonly title: CalendarText | null;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly count: number;
}

/** A closed segment (clause 3.5). Nights appear in the timeline only. */
export interface ClosedStep extends WithClause, Interval {
  readonly kind: 'closed';
  readonly cause: ClosedCause;
  /** Runs of days off, sorted; empty for a night. */
  readonly days: readonly DaysOff[];
}

/** A pause of the SLA timer. */
export interface PauseStep extends WithClause {
  readonly kind: 'pause';
  readonly from: Instant;
  /** Null while the pause is in progress. */
  readonly to: Instant | null;
  /** Business time excluded so far, milliseconds. */
  readonly ms: Duration;
}

/** Counted business days of a daily target (clause 3.4). */
export interface WorkDaysStep extends WithClause {
  readonly kind: 'workDays';
  readonly count: number;
  /** The first business day after the day of receipt, which is not counted. */
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** Days off between counted days, by kind (clause 3.5). */
export interface DaysOffStep extends WithClause {
  readonly kind: 'daysOff';
  readonly days: readonly DaysOff[];
}

/** A manual deadline set by an administrator. */
export interface SetByHandStep extends WithClause {
  readonly kind: 'setByHand';
  readonly reason: string;
  /** The computed deadline. */
  readonly regularDueAt: Instant;
  /** Start of the SLA cycle; a due date in another year is shown with its year. */
  readonly from: Instant;
}

/** A deferral with its reason and date (clause 2.7); it counts as a response. */
export interface DeferredStep extends WithClause {
  readonly kind: 'deferred';
  readonly title: CalendarText;
  readonly at: Instant;
  readonly until: Instant;
}

/** The first response or the resolution, which are independent (clause 3.4). */
export interface MilestoneStep extends WithClause {
  readonly kind: 'firstResponse' | 'resolution';
  readonly at: Instant;
  /** Start of the SLA cycle; a date in another year is shown with its year. */
  readonly from: Instant;
  /** Null if an earlier event had already stopped the timer. */
  readonly inTime: boolean | null;
}

/** The deadline. */
export interface DueStep extends WithClause {
  readonly kind: 'due';
  readonly at: Instant;
  /** Start of the SLA cycle; a due date in another year is shown with its year. */
  readonly from: Instant;
  /** Remaining business time during a pause, while the deadline moves; null otherwise. */
  readonly remainingWhilePausedMs: Duration | null;
}

/** A caveat about the calculation. */
export interface NoticeStep extends WithClause {
  readonly kind: 'notice';
  /**
   * `provisional`: computed with the statutory fixed holidays for a year without calendar data;
   * `other-calendar`: explained on a calendar version other than the one used to compute it.
   */
  readonly about: 'provisional' | 'other-calendar';
}

/** One step of a deadline's receipt. */
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

/** Steps with a duration, drawn in the timeline. */
export type TimeStep = WorkStep | ClosedStep | PauseStep;
