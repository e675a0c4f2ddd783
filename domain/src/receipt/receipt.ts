import { askForDeadline, type Calendars } from '../regulation/calendars';
import type { Clocked } from '../ticket/clock-view';
import type { BusinessCalendar, Instant, Interval } from '../time/types';
import { kindsOf } from './days-off';
import type { BeginningStep, NoticeStep, PauseStep, ReceiptStep, TimeStep } from './steps';
import { readableSteps, stretchesOf, type Span } from './stretches';

/** The part of a ticket, or of its projection, that a receipt is made of. */
export interface Receivable extends Clocked {
  readonly receivedAt: Instant;
}

/** Clause 2.7: the reasons for which the clock may stand. */
const PAUSE_CLAUSE = '2.7';

/**
 * The receipt of a deadline: how it was reached, step by step, each with its clause. The console, the
 * portal and the mails show these steps and no others. Counted on the calendar that made the deadline.
 * A promise in hours is laid out by day; a promise in days is counted (clause 3.4).
 * @param now epoch milliseconds; only a clock that still stands depends on it
 * @example receiptOf(ticket, calendars, now).map((step) => receiptLine(step, 'ru', 'Europe/Moscow'))
 */
export const receiptOf = (
  ticket: Receivable,
  calendars: Calendars,
  now: Instant,
): readonly ReceiptStep[] => {
  const { value, calendar } = askForDeadline(calendars, ticket.deadline, (asked) => [
    ...beginningOf(ticket, asked),
    ...decisionsOf(ticket),
    ...timeOf(ticket, asked, now),
    dueOf(ticket, asked),
  ]);
  return [...value, ...noticesOf(ticket, calendar)];
};

function beginningOf(
  { receivedAt, deadline }: Receivable,
  calendar: BusinessCalendar,
): BeginningStep[] {
  const clause = deadline.clauses.hours;
  const step = (kind: BeginningStep['kind'], at: Instant): BeginningStep => {
    const open = calendar.isOpen(at);
    const waits = !open && at === deadline.from;
    return { kind, at, open, opensAt: waits ? calendar.nextOpen(at) : null, clause };
  };
  const received = step('received', receivedAt);
  return deadline.from === receivedAt ? [received] : [received, step('reopened', deadline.from)];
}

/** What clauses 3.2 and 3.4 decided. The load says nothing about a promise in days. */
function decisionsOf({ deadline }: Receivable): ReceiptStep[] {
  const { category, priority, load, budget, clauses } = deadline;
  const steps: ReceiptStep[] = [
    { kind: 'category', category, clause: clauses.priority },
    { kind: 'priority', priority, clause: clauses.priority },
  ];
  if (budget.unit === 'ms') steps.push({ kind: 'load', load, clause: clauses.budget });
  return [...steps, { kind: 'budget', budget, clause: clauses.budget }];
}

function timeOf(ticket: Receivable, calendar: BusinessCalendar, now: Instant): ReceiptStep[] {
  const steps = readableSteps(stretchesOf(countedSpan(ticket, calendar)));
  const standing = standingPause(ticket, calendar, now);
  const all: readonly TimeStep[] = standing ? [...steps, standing] : steps;
  if (ticket.deadline.budget.unit === 'ms') return [...all];
  return [...daysOf(ticket, calendar), ...all.filter((step) => step.kind === 'pause')];
}

/** From the beginning of the count to its end, or to where the clock stopped. */
export const countedSpan = (ticket: Receivable, calendar: BusinessCalendar): Span => {
  const { from, dueAt, clauses } = ticket.deadline;
  return {
    calendar: calendar.withBreaks(ticket.pauses),
    from,
    to: standsSince(ticket) ?? dueAt,
    clause: clauses.hours,
    pauseClause: PAUSE_CLAUSE,
  };
};

/** When the clock stopped that still stands; null when it runs or the deadline had passed by then. */
export const standsSince = ({ pausedAt, deadline }: Receivable): Instant | null =>
  pausedAt !== null && pausedAt < deadline.dueAt ? pausedAt : null;

function standingPause(
  ticket: Receivable,
  calendar: BusinessCalendar,
  now: Instant,
): PauseStep | null {
  const from = standsSince(ticket);
  if (from === null) return null;
  const ms = Math.max(0, calendar.between(from, now));
  return { kind: 'pause', from, to: null, ms, clause: PAUSE_CLAUSE };
}

/** Counted days in short: thirty of them would bury the rest. */
function daysOf({ deadline }: Receivable, calendar: BusinessCalendar): ReceiptStep[] {
  const { from, budget, clauses } = deadline;
  const lastClose = calendar.addDays(from, budget.amount);
  // A close at midnight belongs to the date before it.
  const dateBefore = (close: Instant) => calendar.localDateOf(close - 1);
  const first = dateBefore(calendar.addDays(from, 1));
  const span: Interval = { from, to: lastClose };
  const off = calendar
    .explain(span.from, span.to)
    .flatMap((step) => (step.kind === 'closed' ? step.days : []));
  const clause = clauses.hours;
  const counted = {
    kind: 'workDays',
    count: budget.amount,
    first,
    last: dateBefore(lastClose),
  } as const;
  const days = kindsOf(off);
  return [
    { ...counted, clause },
    ...(days.length > 0 ? [{ kind: 'daysOff', days, clause } as const] : []),
  ];
}

function dueOf(ticket: Receivable, calendar: BusinessCalendar): ReceiptStep {
  const { dueAt, from, clauses } = ticket.deadline;
  const since = standsSince(ticket);
  const counted = calendar.withBreaks(ticket.pauses);
  const standingWithMs = since === null ? null : counted.between(since, dueAt);
  return { kind: 'due', at: dueAt, from, standingWithMs, clause: clauses.budget };
}

function noticesOf({ deadline }: Receivable, calendar: BusinessCalendar): NoticeStep[] {
  const clause = deadline.clauses.hours;
  if (deadline.provisional) return [{ kind: 'notice', about: 'provisional', clause }];
  if (calendar.version === deadline.calendarVersion) return [];
  return [{ kind: 'notice', about: 'other-calendar', clause }];
}
