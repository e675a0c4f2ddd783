import { withDeadlineCalendar, withPauses, type Calendars } from '../regulation/calendars';
import type { Milestone } from '../ticket/milestone';
import type { BusinessCalendar, Instant } from '../time/types';
import { elapsedSteps, pauseInProgress, pausedSince, type ReceiptSource } from './elapsed';
import type { BeginningStep, MilestoneStep, NoticeStep, ReceiptStep } from './steps';

/**
 * The receipt of a deadline: how it was reached, step by step, each with its clause. The console, the
 * portal and the mails show these steps and no others. Counted on the calendar that made the deadline.
 * A promise in hours is laid out by day; a promise in days is counted (clause 3.4).
 * @param now epoch milliseconds; only a clock that still stands depends on it
 * @example receiptOf(ticket, calendars, now).map((step) => receiptLine(step, 'ru', 'Europe/Moscow'))
 */
export const receiptOf = (
  ticket: ReceiptSource,
  calendars: Calendars,
  now: Instant,
): readonly ReceiptStep[] => {
  const regular = regularOf(ticket);
  const { value, calendar } = withDeadlineCalendar(calendars, ticket.deadline, (asked) => [
    ...beginningOf(ticket, asked),
    ...decisionsOf(ticket),
    ...elapsedSteps(regular, asked),
    ...byHandOf(ticket),
  ]);
  const standing = pauseInProgress(ticket, calendars, now);
  return [
    ...value,
    ...(standing ? [standing] : []),
    dueOf(ticket, calendar),
    ...milestonesOf(ticket),
    ...deferralOf(ticket),
    ...noticesOf(ticket, calendar),
  ];
};

function beginningOf(
  { receivedAt, deadline }: ReceiptSource,
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
function decisionsOf({ deadline }: ReceiptSource): ReceiptStep[] {
  const { category, categoryTitle, priority, lowestPriority, load, budget, clauses } = deadline;
  const steps: ReceiptStep[] = [
    { kind: 'category', category, title: categoryTitle, clause: clauses.priority },
    { kind: 'priority', priority, lowestPriority, clause: clauses.priority },
  ];
  if (budget.unit === 'ms') steps.push({ kind: 'load', load, clause: clauses.budget });
  return [...steps, { kind: 'budget', budget, clause: clauses.budget }];
}

/** The ticket with the deadline that the regulation gives: that is what is counted. */
function regularOf(ticket: ReceiptSource): ReceiptSource {
  const { manual, dueAt } = ticket.deadline;
  return { ...ticket, deadline: { ...ticket.deadline, dueAt: manual?.regularDueAt ?? dueAt } };
}

function byHandOf({ deadline: { manual, from, clauses } }: ReceiptSource): ReceiptStep[] {
  if (manual === null) return [];
  const { reason, regularDueAt } = manual;
  return [{ kind: 'setByHand', reason, regularDueAt, from, clause: clauses.budget }];
}

/** A deadline that was set by hand stays where it is, whether the clock stands or not. */
function dueOf(ticket: ReceiptSource, calendar: BusinessCalendar): ReceiptStep {
  const { dueAt, from, clauses, manual } = ticket.deadline;
  const since = manual === null ? pausedSince(ticket) : null;
  const counted = withPauses(calendar, ticket.pauses);
  const standingWithMs = since === null ? null : counted.between(since, dueAt);
  return { kind: 'due', at: dueAt, from, standingWithMs, clause: clauses.budget };
}

/** Said once the count has ended: a question alone ends nothing. */
function milestonesOf(ticket: ReceiptSource): MilestoneStep[] {
  const { consideredAt, deadline, firstResponse, resolution } = ticket;
  if (consideredAt === null) return [];
  const { from, clauses } = deadline;
  const step = (kind: MilestoneStep['kind'], { at, inTime }: Milestone): MilestoneStep => {
    const isLater = kind === 'resolution' && at > consideredAt;
    return { kind, at, from, inTime: isLater ? null : inTime, clause: clauses.budget };
  };
  return [
    ...(firstResponse ? [step('firstResponse', firstResponse)] : []),
    ...(resolution ? [step('resolution', resolution)] : []),
  ];
}

function deferralOf({ status, deferral }: ReceiptSource): ReceiptStep[] {
  if (status !== 'deferred' || !deferral) return [];
  const { title, at, until, clause } = deferral;
  return [{ kind: 'deferred', title, at, until, clause }];
}

function noticesOf({ deadline }: ReceiptSource, calendar: BusinessCalendar): NoticeStep[] {
  const clause = deadline.clauses.hours;
  if (deadline.provisional) return [{ kind: 'notice', about: 'provisional', clause }];
  if (calendar.version === deadline.calendarVersion) return [];
  return [{ kind: 'notice', about: 'other-calendar', clause }];
}
