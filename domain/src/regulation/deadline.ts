import * as z from 'zod/mini';
import { instantSchema, type intervalSchema } from '../fields';
import { joinBreaks } from '../time/paused-clock';
import type { BusinessCalendar } from '../time/types';
import { askCalendars, calendarsThatMade, withPauses, type Calendars } from './calendars';
import {
  budgetSchema,
  decideBudget,
  decidePriority,
  loadSchema,
  type Budget,
  type Load,
} from './promise';
import { categoryIds, prioritySchema, type CategoryId, type Regulation } from './schema';

/** A pause of the clock, half-open; epoch milliseconds. */
export type Pause = z.infer<typeof intervalSchema>;

/**
 * The record of a deadline: everything that was used to compute it, frozen on the ticket, so that it
 * can be explained for ever after and no later change of load or rule moves it.
 */
export const deadlineSchema = z.strictObject({
  /** The promise is kept when the service acts by this instant, itself included. */
  dueAt: instantSchema,
  /** Counted from here: receipt, or the reopening that began this cycle. */
  from: instantSchema,
  category: z.enum(categoryIds),
  priority: prioritySchema,
  load: loadSchema,
  budget: budgetSchema,
  clauses: z.strictObject({ priority: z.string(), budget: z.string(), hours: z.string() }),
  regulationVersion: z.string(),
  calendarVersion: z.string(),
  /** True when the calendar had no data for a year it needed and the law's fixed holidays were used. */
  provisional: z.boolean(),
  /** Set by an administrator instead of what the regulation gives; null for what it gives. */
  manual: z.nullable(
    z.strictObject({
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
  readonly load: Load;
  readonly pauses: readonly Pause[];
}

/** Clauses 3.2, 3.4 and 3.5: category, load and business hours make the deadline and its record. */
export const decideDeadline = (
  regulation: Regulation,
  calendars: Calendars,
  { category, from, load, pauses }: DeadlineQuestion,
): Deadline => {
  const priority = decidePriority(regulation, category);
  const budget = decideBudget(regulation, category, load);
  const reached = reachDeadline(calendars, { from, budget: budget.value, pauses });
  return {
    ...reached,
    from,
    category,
    priority: priority.value,
    load,
    budget: budget.value,
    clauses: {
      priority: priority.record.clause,
      budget: budget.record.clause,
      hours: regulation.clauses.hours,
    },
    regulationVersion: regulation.version,
    manual: null,
  };
};

/**
 * The same promise with other pauses: what was decided stays, only the instant moves, on the calendar
 * that it was reached on.
 */
export const moveDeadline = (
  deadline: Deadline,
  calendars: Calendars,
  pauses: readonly Pause[],
): Deadline => recountDeadline(deadline, calendarsThatMade(calendars, deadline), pauses);

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
  readonly budget: Budget;
  readonly pauses: readonly Pause[];
}

type Reached = Pick<Deadline, 'dueAt' | 'calendarVersion' | 'provisional'>;

function reachDeadline(calendars: Calendars, reach: Reach): Reached {
  const { value, calendar, provisional } = askCalendars(calendars, (asked) => dueOn(asked, reach));
  return { dueAt: value, calendarVersion: calendar.version, provisional };
}

function dueOn(calendar: BusinessCalendar, { from, budget, pauses }: Reach): number {
  if (budget.unit === 'ms') return withPauses(calendar, pauses).add(from, budget.amount);
  const begins = dayCountBegins(calendar, from);
  return joinBreaks(pauses).reduce(
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
