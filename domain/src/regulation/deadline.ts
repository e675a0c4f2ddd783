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

/** A pause of the clock, half-open; epoch milliseconds. */
export type Pause = z.infer<typeof intervalSchema>;

/**
 * The record of a deadline: everything that was used to compute it, frozen on the ticket, so that it
 * can be explained for ever after and no later change of load or rule moves it.
 */
export const deadlineSchema = z.object({
  /** The promise is kept when the service acts by this instant, itself included. */
  dueAt: instantSchema,
  /** Counted from here: receipt, or the reopening that began this cycle. */
  from: instantSchema,
  category: categoryIdSchema,
  /** How the category was named then. */
  categoryTitle: bilingualSchema,
  priority: prioritySchema,
  /** The last priority of the regulation then: what `priority` is one of. */
  lowestPriority: prioritySchema,
  load: queueLoadSchema,
  budget: responseTargetSchema,
  clauses: z.object({ priority: z.string(), budget: z.string(), hours: z.string() }),
  regulationVersion: z.string(),
  calendarVersion: z.string(),
  /** True when the calendar had no data for a year it needed and the law's fixed holidays were used. */
  provisional: z.boolean(),
  /** Set by an administrator instead of what the regulation gives; null for what it gives. */
  manual: z.nullable(
    z.object({
      /** Why, in words that the requester reads as well. */
      reason: z.string(),
      /** When it was set. */
      at: instantSchema,
      /** What the regulation gives for the same ticket. */
      regularDueAt: instantSchema,
    }),
  ),
});

/** The record of a deadline. */
export type Deadline = z.infer<typeof deadlineSchema>;

/** What a deadline is decided from. */
export interface DeadlineQuestion {
  readonly category: CategoryId;
  readonly from: number;
  readonly load: QueueLoad;
  readonly pauses: readonly Pause[];
  /** The deadline that the ticket had: it stands in for a category that the regulation lacks. */
  readonly former?: Deadline;
}

type DeadlineFields = Pick<
  Deadline,
  'category' | 'categoryTitle' | 'priority' | 'lowestPriority' | 'budget' | 'clauses'
>;

/** Clauses 3.2, 3.4 and 3.5: category, load and business hours make the deadline and its record. */
export const decideDeadline = (
  regulation: Regulation,
  calendars: Calendars,
  { category, from, load, pauses, former }: DeadlineQuestion,
): Deadline => {
  const isKnown = findCategory(regulation, category) !== undefined;
  const promised = isKnown || !former ? promise(regulation, category, load) : promisedBy(former);
  const reached = reachDeadline(calendars, { from, budget: promised.budget, pauses });
  return {
    ...reached,
    ...promised,
    from,
    load,
    regulationVersion: regulation.version,
    manual: null,
  };
};

function promise(regulation: Regulation, category: CategoryId, load: QueueLoad): DeadlineFields {
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

function promisedBy(former: Deadline): DeadlineFields {
  const { category, categoryTitle, priority, lowestPriority: lowest, budget, clauses } = former;
  return { category, categoryTitle, priority, lowestPriority: lowest, budget, clauses };
}

/**
 * The same promise with other pauses: what was decided stays, only the instant moves, on the calendar
 * that it was reached on.
 */
export const moveDeadline = (
  deadline: Deadline,
  calendars: Calendars,
  pauses: readonly Pause[],
): Deadline => recountDeadline(deadline, calendarsForVersion(calendars, deadline), pauses);

/** The same promise on the calendar in force. */
export const recountDeadline = (
  deadline: Deadline,
  calendars: Calendars,
  pauses: readonly Pause[],
): Deadline => {
  const { from, budget } = deadline;
  return keepManual(deadline, {
    ...deadline,
    ...reachDeadline(calendars, { from, budget, pauses }),
  });
};

/** What an administrator set is never overwritten: the regulation's own answer stands beside it. */
export const keepManual = ({ dueAt, manual }: Deadline, next: Deadline): Deadline =>
  manual === null ? next : { ...next, dueAt, manual: { ...manual, regularDueAt: next.dueAt } };

interface Reach {
  readonly from: number;
  readonly budget: ResponseTarget;
  readonly pauses: readonly Pause[];
}

type Reached = Pick<Deadline, 'dueAt' | 'calendarVersion' | 'provisional'>;

function reachDeadline(calendars: Calendars, reach: Reach): Reached {
  const { value, calendar, provisional } = withFallbackCalendar(calendars, (asked) =>
    dueOn(asked, reach),
  );
  return { dueAt: value, calendarVersion: calendar.version, provisional };
}

function dueOn(calendar: BusinessCalendar, { from, budget, pauses }: Reach): number {
  if (budget.unit === 'ms') return withPauses(calendar, pauses).add(from, budget.amount);
  const begins = dayCountBegins(calendar, from);
  return joinPauses(pauses).reduce(
    (due, pause) => {
      if (pause.from >= due) return due;
      const missed = calendar.between(Math.max(pause.from, begins), Math.max(pause.to, begins));
      return calendar.add(due, missed);
    },
    calendar.addDays(from, budget.amount),
  );
}

/** The day of receipt is not counted (Civil Code art. 191), so a pause on it costs nothing. */
export const dayCountBegins = (calendar: BusinessCalendar, from: number): number => {
  const firstClose = calendar.addDays(from, 1);
  // A close at midnight belongs to the date before it.
  const [opening] = calendar.day(calendar.localDateOf(firstClose - 1)).segments;
  return opening?.from ?? from;
};
