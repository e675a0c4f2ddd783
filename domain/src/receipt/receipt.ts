import { withDeadlineCalendar, withPauses, type Calendars } from '../regulation/calendars';
import type { Milestone } from '../ticket/milestone';
import type { BusinessCalendar, Instant } from '../time/types';
import { elapsedSteps, pauseInProgress, pausedSince, type ReceiptSource } from './elapsed';
import type { BeginningStep, MilestoneStep, NoticeStep, ReceiptStep } from './steps';

/**
 * Returns the receipt of a deadline: the steps of its calculation with their clauses, as the
 * console, the portal and the emails show them. Uses the calendar version of the deadline. An
 * hourly target is listed by day, a daily target is counted (clause 3.4).
 * @param now epoch milliseconds; used only for a pause in progress
 * @example receiptOf(ticket, calendars, now).map((step) => receiptLine(step, 'ru', 'Europe/Moscow'))
 */
export const receiptOf = (
  ticket: ReceiptSource,
  calendars: Calendars,
  now: Instant,
): readonly ReceiptStep[] => {
  const regular = regularOf(ticket);
  const { value, calendar } = withDeadlineCalendar(calendars, ticket.deadline, (official) => [
    ...beginningOf(ticket, official),
    ...decisionsOf(ticket),
    ...elapsedSteps(regular, official),
    ...byHandOf(ticket),
  ]);
  const currentPause = pauseInProgress(ticket, calendars, now);
  return [
    ...value,
    ...(currentPause ? [currentPause] : []),
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

/** Steps of clauses 3.2 and 3.4. The load does not affect a daily target. */
function decisionsOf({ deadline }: ReceiptSource): ReceiptStep[] {
  const { category, categoryTitle, priority, lowestPriority, load, budget, clauses } = deadline;
  const steps: ReceiptStep[] = [
    { kind: 'category', category, title: categoryTitle, clause: clauses.priority },
    { kind: 'priority', priority, lowestPriority, clause: clauses.priority },
  ];
  if (budget.unit === 'ms') steps.push({ kind: 'load', load, clause: clauses.budget });
  return [...steps, { kind: 'budget', budget, clause: clauses.budget }];
}

/** Replaces a manual deadline with the one of the regulation, which the steps explain. */
function regularOf(ticket: ReceiptSource): ReceiptSource {
  const { manual, dueAt } = ticket.deadline;
  return { ...ticket, deadline: { ...ticket.deadline, dueAt: manual?.regularDueAt ?? dueAt } };
}

function byHandOf({ deadline: { manual, from, clauses } }: ReceiptSource): ReceiptStep[] {
  if (manual === null) return [];
  const { reason, regularDueAt } = manual;
  return [{ kind: 'setByHand', reason, regularDueAt, from, clause: clauses.budget }];
}

/** The due step; a manual deadline does not move during a pause. */
function dueOf(ticket: ReceiptSource, calendar: BusinessCalendar): ReceiptStep {
  const { dueAt, from, clauses, manual } = ticket.deadline;
  const since = manual === null ? pausedSince(ticket) : null;
  const counted = withPauses(calendar, ticket.pauses);
  const remainingWhilePausedMs = since === null ? null : counted.between(since, dueAt);
  return { kind: 'due', at: dueAt, from, remainingWhilePausedMs, clause: clauses.budget };
}

/** Milestone steps, present once the SLA timer has stopped; a question does not stop it. */
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
