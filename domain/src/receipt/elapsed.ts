import { withDeadlineCalendar, withPauses, type Calendars } from '../regulation/calendars';
import { dayCountBegins } from '../regulation/deadline';
import type { SlaFields } from '../ticket/sla-status';
import type { BusinessCalendar, Instant } from '../time/types';
import { kindsOf, runsOf } from './days-off';
import { readableSteps, segmentsOf, type Span } from './segments';
import type { PauseStep, ReceiptStep, TimeStep } from './steps';

/** The part of a ticket, or of its projection, that a receipt is made of. */
export interface ReceiptSource extends SlaFields {
  readonly receivedAt: Instant;
}

/** Clause 2.7: the reasons for which the clock may stand. */
const PAUSE_CLAUSE = '2.7';

/**
 * When the clock stopped that still stands; null when it runs, when the deadline had passed by then,
 * and once the promise is kept: then nothing moves the deadline any more.
 */
export const pausedSince = ({ pausedAt, consideredAt, deadline }: ReceiptSource): Instant | null =>
  pausedAt !== null && consideredAt === null && pausedAt < deadline.dueAt ? pausedAt : null;

/** From the beginning of the count to its end, or to where the clock stopped. */
export const elapsedSpan = (ticket: ReceiptSource, calendar: BusinessCalendar): Span => {
  const { from, dueAt, clauses } = ticket.deadline;
  return {
    calendar: withPauses(calendar, ticket.pauses),
    from,
    to: pausedSince(ticket) ?? dueAt,
    clause: clauses.hours,
    pauseClause: PAUSE_CLAUSE,
  };
};

/** How a promise in hours was used up, or how one in days was counted (clause 3.4). */
export const elapsedSteps = (
  ticket: ReceiptSource,
  calendar: BusinessCalendar,
): readonly ReceiptStep[] => {
  const steps = readableSteps(segmentsOf(elapsedSpan(ticket, calendar)));
  return ticket.deadline.budget.unit === 'ms' ? steps : daySteps(ticket, calendar, steps);
};

/** The pause that still stands, with the business time that it has cost so far. */
export const pauseInProgress = (
  ticket: ReceiptSource,
  calendars: Calendars,
  now: Instant,
): PauseStep | null => {
  const from = pausedSince(ticket);
  if (from === null) return null;
  const { value } = withDeadlineCalendar(calendars, ticket.deadline, (calendar) =>
    Math.max(0, calendar.between(from, now)),
  );
  return { kind: 'pause', from, to: null, ms: value, clause: PAUSE_CLAUSE };
};

/** Counted days in short: thirty of them, one a line, would bury the rest. */
function daySteps(
  { deadline }: ReceiptSource,
  calendar: BusinessCalendar,
  steps: readonly TimeStep[],
): readonly ReceiptStep[] {
  const { from, budget, clauses } = deadline;
  const lastClose = calendar.addDays(from, budget.amount);
  // A close at midnight belongs to the date before it.
  const dateOfClose = (close: Instant) => calendar.localDateOf(close - 1);
  const first = dateOfClose(calendar.addDays(from, 1));
  const last = dateOfClose(lastClose);
  const received = calendar.localDateOf(from);
  const off = calendar
    .explain(from, lastClose)
    .flatMap((step) => (step.kind === 'closed' ? step.days : []))
    .filter(({ date }) => date > received);
  const clause = clauses.hours;
  return [
    { kind: 'workDays', count: budget.amount, first, last, clause },
    ...(off.length > 0 ? [{ kind: 'daysOff', days: kindsOf(runsOf(off)), clause } as const] : []),
    ...steps.filter((step) => step.kind === 'pause').map((pause) => costOf(pause, from, calendar)),
  ];
}

/** The day of receipt is not counted, so what a pause took of it cost nothing. */
function costOf(pause: PauseStep, from: Instant, calendar: BusinessCalendar): PauseStep {
  const begins = Math.max(pause.from, dayCountBegins(calendar, from));
  const ms = calendar.between(begins, Math.max(pause.to ?? begins, begins));
  return { ...pause, ms };
}
