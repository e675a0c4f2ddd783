import * as z from 'zod/mini';
import { bilingualSchema, instantSchema, type intervalSchema } from '../fields';
import { joinPauses } from '../time/paused-clock';
import type { BusinessCalendar } from '../time/types';
import { withFallbackCalendar, calendarsForVersion, withPauses, type Calendars } from './calendars';
import { prioritySchema } from './entries';
import { categoryIdSchema, type CategoryId } from './ids';
import type { Regulation } from './schema';
import {
  responseTargetSchema,
  categoryOf,
  targetFor,
  decidePriority,
  findCategory,
  queueLoadSchema,
  lowestPriority,
  type ResponseTarget,
  type QueueLoad,
} from './sla-target';

/** A pause of an SLA timer: half-open interval, epoch milliseconds. */
export type Pause = z.infer<typeof intervalSchema>;

/**
 * A deadline with all its inputs, stored on the ticket, so that it can be explained later and does
 * not move when load or rules change.
 */
export const deadlineSchema = z.object({
  /** The response is in time up to and including this instant. */
  dueAt: instantSchema,
  /** Start of the SLA cycle: receipt or reopening. */
  from: instantSchema,
  category: categoryIdSchema,
  /** The category title at that time. */
  categoryTitle: bilingualSchema,
  priority: prioritySchema,
  /** The highest priority number at that time, for "n of m". */
  lowestPriority: prioritySchema,
  load: queueLoadSchema,
  budget: responseTargetSchema,
  clauses: z.object({ priority: z.string(), budget: z.string(), hours: z.string() }),
  regulationVersion: z.string(),
  calendarVersion: z.string(),
  /** True if a year without calendar data was computed with the statutory fixed holidays. */
  provisional: z.boolean(),
  /** A manual deadline set by an administrator, or null. */
  manual: z.nullable(
    z.object({
      /** The reason, also shown to the requester. */
      reason: z.string(),
      /** When it was set. */
      at: instantSchema,
      /** The deadline computed by the regulation. */
      regularDueAt: instantSchema,
    }),
  ),
});

/** A deadline with all its inputs. */
export type Deadline = z.infer<typeof deadlineSchema>;

/** Inputs of a deadline. */
export interface DeadlineInput {
  readonly category: CategoryId;
  readonly from: number;
  readonly load: QueueLoad;
  readonly pauses: readonly Pause[];
  /** The previous deadline, used if the regulation no longer has the category. */
  readonly former?: Deadline;
}

type TargetFields = Pick<
  Deadline,
  'category' | 'categoryTitle' | 'priority' | 'lowestPriority' | 'budget' | 'clauses'
>;

/** Computes a deadline from category, load and business hours (clauses 3.2, 3.4 and 3.5). */
export const decideDeadline = (
  regulation: Regulation,
  calendars: Calendars,
  { category, from, load, pauses, former }: DeadlineInput,
): Deadline => {
  const isKnown = findCategory(regulation, category) !== undefined;
  const fields =
    isKnown || !former ? targetFields(regulation, category, load) : copyTargetFields(former);
  const due = computeDue(calendars, { from, budget: fields.budget, pauses });
  return {
    ...due,
    ...fields,
    from,
    load,
    regulationVersion: regulation.version,
    manual: null,
  };
};

function targetFields(regulation: Regulation, category: CategoryId, load: QueueLoad): TargetFields {
  const priority = decidePriority(regulation, category);
  const budget = targetFor(regulation, category, load);
  return {
    category,
    categoryTitle: categoryOf(regulation, category).title,
    priority: priority.value,
    lowestPriority: Math.max(priority.value, lowestPriority(regulation)),
    budget: budget.value,
    clauses: {
      priority: priority.record.clause,
      budget: budget.record.clause,
      hours: regulation.clauses.hours,
    },
  };
}

function copyTargetFields(former: Deadline): TargetFields {
  const { category, categoryTitle, priority, lowestPriority: lowest, budget, clauses } = former;
  return { category, categoryTitle, priority, lowestPriority: lowest, budget, clauses };
}

/**
 * Recomputes the due time of a deadline for other pauses, with the same target and calendar
 * version.
 */
export const moveDeadline = (
  deadline: Deadline,
  calendars: Calendars,
  pauses: readonly Pause[],
): Deadline => recountDeadline(deadline, calendarsForVersion(calendars, deadline), pauses);

/** Recomputes the due time of a deadline on the active calendar, with the same target. */
export const recountDeadline = (
  deadline: Deadline,
  calendars: Calendars,
  pauses: readonly Pause[],
): Deadline => {
  const { from, budget } = deadline;
  return keepManual(deadline, {
    ...deadline,
    ...computeDue(calendars, { from, budget, pauses }),
  });
};

/** Keeps a manual deadline and updates only the computed one stored beside it. */
export const keepManual = ({ dueAt, manual }: Deadline, next: Deadline): Deadline =>
  manual === null ? next : { ...next, dueAt, manual: { ...manual, regularDueAt: next.dueAt } };

interface DueInput {
  readonly from: number;
  readonly budget: ResponseTarget;
  readonly pauses: readonly Pause[];
}

type DueFields = Pick<Deadline, 'dueAt' | 'calendarVersion' | 'provisional'>;

function computeDue(calendars: Calendars, input: DueInput): DueFields {
  const { value, calendar, provisional } = withFallbackCalendar(calendars, (candidate) =>
    dueOn(candidate, input),
  );
  return { dueAt: value, calendarVersion: calendar.version, provisional };
}

function dueOn(calendar: BusinessCalendar, { from, budget, pauses }: DueInput): number {
  if (budget.unit === 'ms') return withPauses(calendar, pauses).add(from, budget.amount);
  const countStart = dayCountStart(calendar, from);
  return joinPauses(pauses).reduce(
    (due, pause) => {
      if (pause.from >= due) return due;
      const missed = calendar.between(
        Math.max(pause.from, countStart),
        Math.max(pause.to, countStart),
      );
      return calendar.add(due, missed);
    },
    calendar.addDays(from, budget.amount),
  );
}

/** Start of day counting: the day of receipt is excluded (Civil Code art. 191). */
export const dayCountStart = (calendar: BusinessCalendar, from: number): number => {
  const firstClose = calendar.addDays(from, 1);
  // A close at midnight belongs to the previous date.
  const [opening] = calendar.day(calendar.localDateOf(firstClose - 1)).segments;
  return opening?.from ?? from;
};
