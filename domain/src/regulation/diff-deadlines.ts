import type { Ticket } from '../ticket/schema';
import { clockOf } from '../ticket/status';
import type { Calendars } from './calendars';
import { decideDeadline, recountDeadline, type Deadline } from './deadline';
import type { Regulation } from './schema';
import type { ResponseTarget } from './sla-target';

/** A regulation and the calendars that it is carried out on. */
export interface Rules {
  readonly regulation: Regulation;
  readonly calendars: Calendars;
}

/** Why a deadline would be another one: clause 3.2, 3.4 or 3.5 says something else. */
export type DifferenceCause = 'priority' | 'budget' | 'calendar';

/** An open ticket that would get another deadline. */
export interface Difference {
  readonly number: string;
  /** What both versions give, epoch milliseconds. */
  readonly before: number;
  readonly after: number;
  readonly causes: readonly DifferenceCause[];
}

/** The part of a ticket that its deadline is decided from. */
export type DiffInput = Pick<Ticket, 'number' | 'status' | 'category' | 'deadline' | 'clock'>;

/**
 * Which open tickets would get another deadline under other rules, and why, the soonest first. A
 * promise that was kept, broken and answered, or set by hand differs under no rules.
 */
export const diffDeadlines = (
  oldRules: Rules,
  newRules: Rules,
  openTickets: readonly DiffInput[],
): readonly Difference[] =>
  openTickets
    .filter(isRunning)
    .flatMap((ticket) => {
      const before = deadlineUnder(oldRules, ticket);
      const after = deadlineUnder(newRules, ticket);
      if (before.dueAt === after.dueAt) return [];
      const causes = causesOf(before, after, { ticket, calendars: newRules.calendars });
      return [{ number: ticket.number, before: before.dueAt, after: after.dueAt, causes }];
    })
    .toSorted((a, b) => Math.min(a.before, a.after) - Math.min(b.before, b.after));

function isRunning({ status, clock, deadline }: DiffInput): boolean {
  return clockOf(status) !== 'stopped' && clock.consideredAt === null && deadline.manual === null;
}

function deadlineUnder(
  { regulation, calendars }: Rules,
  { category, deadline, clock: { pauses } }: DiffInput,
): Deadline {
  const { from, load } = deadline;
  return decideDeadline(regulation, calendars, { category, from, load, pauses, former: deadline });
}

interface Ground {
  readonly ticket: DiffInput;
  readonly calendars: Calendars;
}

function causesOf(
  before: Deadline,
  after: Deadline,
  { ticket: { clock }, calendars }: Ground,
): readonly DifferenceCause[] {
  const onNewCalendar = recountDeadline(before, calendars, clock.pauses);
  const causes: DifferenceCause[] = [];
  if (before.priority !== after.priority) causes.push('priority');
  if (!isSameBudget(before.budget, after.budget)) causes.push('budget');
  if (onNewCalendar.dueAt !== before.dueAt) causes.push('calendar');
  return causes;
}

function isSameBudget(a: ResponseTarget, b: ResponseTarget): boolean {
  return a.unit === b.unit && a.amount === b.amount;
}
