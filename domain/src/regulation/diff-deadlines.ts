import type { Ticket } from '../ticket/schema';
import { clockOf } from '../ticket/status';
import type { Calendars } from './calendars';
import { decideDeadline, recountDeadline, type Deadline } from './deadline';
import type { Regulation } from './schema';
import type { ResponseTarget } from './sla-target';

/** A regulation and its calendars. */
export interface Rules {
  readonly regulation: Regulation;
  readonly calendars: Calendars;
}

/** Why a deadline would change: by clause 3.2, 3.4 or 3.5. */
export type DifferenceCause = 'priority' | 'budget' | 'calendar';

/** An open ticket whose deadline would change. */
export interface Difference {
  readonly number: string;
  /** Deadlines under the old and the new rules, epoch milliseconds. */
  readonly before: number;
  readonly after: number;
  readonly causes: readonly DifferenceCause[];
}

/** Fields of a ticket that determine its deadline. */
export type DiffInput = Pick<Ticket, 'number' | 'status' | 'category' | 'deadline' | 'clock'>;

/**
 * Returns the open tickets whose deadlines would change under new rules, with the causes, soonest
 * first. Answered tickets and manual deadlines never change.
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

interface CauseContext {
  readonly ticket: DiffInput;
  readonly calendars: Calendars;
}

function causesOf(
  before: Deadline,
  after: Deadline,
  { ticket: { clock }, calendars }: CauseContext,
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
