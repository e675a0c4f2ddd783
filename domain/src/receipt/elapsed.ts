import { withDeadlineCalendar, withPauses, type Calendars } from '../regulation/calendars';
import { dayCountStart } from '../regulation/deadline';
import type { SlaFields } from '../ticket/sla-status';
import type { BusinessCalendar, Instant } from '../time/types';
import { sumByKind, runsOf } from './days-off';
import { readableSteps, segmentsOf, type Span } from './segments';
import type { PauseStep, ReceiptStep, TimeStep } from './steps';

/** Fields of a ticket or its requester view from which a receipt is built. */
export interface ReceiptSource extends SlaFields {
  readonly receivedAt: Instant;
}

/** Clause 2.7 lists the reasons for a pause. */
const PAUSE_CLAUSE = '2.7';

/**
 * Returns the start of the current pause; null if the timer runs, if the deadline passed before the
 * pause, or after the first response, because the deadline no longer moves then.
 */
export const pausedSince = ({ pausedAt, consideredAt, deadline }: ReceiptSource): Instant | null =>
  pausedAt !== null && consideredAt === null && pausedAt < deadline.dueAt ? pausedAt : null;

/** Returns the span from the start of the SLA cycle to its deadline or the current pause. */
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

/** Returns the steps of an hourly target by segment, or of a daily target by count (clause 3.4). */
export const elapsedSteps = (
  ticket: ReceiptSource,
  calendar: BusinessCalendar,
): readonly ReceiptStep[] => {
  const steps = readableSteps(segmentsOf(elapsedSpan(ticket, calendar)));
  return ticket.deadline.budget.unit === 'ms' ? steps : daySteps(ticket, calendar, steps);
};

/** Returns the current pause with the business time it has excluded so far, or null. */
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

/** Summarises counted days in a few steps instead of one line per day. */
function daySteps(
  { deadline }: ReceiptSource,
  calendar: BusinessCalendar,
  steps: readonly TimeStep[],
): readonly ReceiptStep[] {
  const { from, budget, clauses } = deadline;
  const lastClose = calendar.addDays(from, budget.amount);
  // A close at midnight belongs to the previous date.
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
    ...(off.length > 0 ? [{ kind: 'daysOff', days: sumByKind(runsOf(off)), clause } as const] : []),
    ...steps
      .filter((step) => step.kind === 'pause')
      .map((pause) => withPauseCost(pause, from, calendar)),
  ];
}

/** Excludes the day of receipt from the cost of a pause, because it is not counted. */
function withPauseCost(pause: PauseStep, from: Instant, calendar: BusinessCalendar): PauseStep {
  const start = Math.max(pause.from, dayCountStart(calendar, from));
  const ms = calendar.between(start, Math.max(pause.to ?? start, start));
  return { ...pause, ms };
}
