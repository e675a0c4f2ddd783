import type { Language } from '../fields';
import { withDeadlineCalendar, type Calendars } from '../regulation/calendars';
import { moveDeadline } from '../regulation/deadline';
import { formatBusinessTime } from '../text/format';
import type { BusinessCalendar, Instant, Interval } from '../time/types';
import { kindsOf } from './days-off';
import { elapsedSpan, pausedSince, type ReceiptSource } from './elapsed';
import { daysOffName } from './format-step';
import { receiptMessages } from './messages';
import { segmentsOf } from './segments';
import type { DaysOff, TimeStep } from './steps';
import { sharesOf } from './timeline-layout';

/** A segment of the timeline: worked, closed or paused. */
export interface TimelineSegment extends Interval {
  readonly kind: 'open' | 'closed' | 'pause';
  /** Part of the timeline's width, 0 to 1; all of them make 1. Time that does not count is narrow. */
  readonly share: number;
  /** What explains the stretch; `receiptLine` puts it into words. */
  readonly step: TimeStep;
}

/** A deadline drawn from the beginning of its count to its end. */
export interface DeadlineTimeline {
  readonly segments: readonly TimelineSegment[];
  /** Where the present stands, 0 to 1; at the end when the deadline has passed. */
  readonly nowShare: number;
  /** The end of the timeline. While the clock stands: the deadline if it went on at this instant. */
  readonly dueAt: Instant;
}

/**
 * The timeline of a deadline. A promise in days is drawn without its nights: thirty of them would hide
 * the weeks.
 * @param now epoch milliseconds
 */
export const timelineOf = (
  ticket: ReceiptSource,
  calendars: Calendars,
  now: Instant,
): DeadlineTimeline => {
  const moved = resumedAt(ticket, calendars, now);
  const { value: steps } = withDeadlineCalendar(calendars, moved.deadline, (calendar) =>
    drawnSteps(moved, calendar),
  );
  const shares = sharesOf(steps);
  const segments = steps.map((step, at) => segmentOf(step, shares[at] ?? 0));
  return { segments, nowShare: shareAt(segments, now), dueAt: moved.deadline.dueAt };
};

/** The ticket as if its clock went on at this instant; the same when it runs. */
function resumedAt(ticket: ReceiptSource, calendars: Calendars, now: Instant): ReceiptSource {
  const from = pausedSince(ticket);
  if (from === null || from >= now) return { ...ticket, pausedAt: null };
  const pauses = [...ticket.pauses, { from, to: now }];
  const deadline = moveDeadline(ticket.deadline, calendars, pauses);
  return { ...ticket, deadline, pauses, pausedAt: null };
}

function drawnSteps(ticket: ReceiptSource, calendar: BusinessCalendar): readonly TimeStep[] {
  const steps = segmentsOf(elapsedSpan(ticket, calendar));
  if (ticket.deadline.budget.unit === 'ms') return steps;
  return steps.filter((step) => step.kind !== 'closed' || step.days.length > 0);
}

function segmentOf(step: TimeStep, share: number): TimelineSegment {
  if (step.kind !== 'work') {
    return { kind: step.kind, from: step.from, to: step.to ?? step.from, share, step };
  }
  const [{ from, to }] = step.segments;
  return { kind: 'open', from, to, share, step };
}

/** Where an instant lies on the timeline; instants that are not drawn lie between their neighbours. */
function shareAt(segments: readonly TimelineSegment[], at: Instant): number {
  const passed = segments.reduce((sum, { from, to, share }) => {
    const part = Math.min(Math.max((at - from) / (to - from), 0), 1);
    return sum + part * share;
  }, 0);
  return Math.min(passed, 1);
}

/** The few words that fit on a segment: `30 мин`, `выходные`; a night has none. */
export const segmentLabel = ({ step }: TimelineSegment, language: Language): string => {
  if (step.kind === 'work') return formatBusinessTime(step.ms, language);
  if (step.kind === 'pause') return receiptMessages[language].pauseMark;
  const [first] = kindsOf(step.days).toSorted(
    (a, b) => rankOf[a.cause] - rankOf[b.cause] || b.count - a.count,
  );
  return first ? daysOffName(first, language) : '';
};

/** Weekends are what everyone expects, so that any other cause is the one to name. */
const rankOf: Record<DaysOff['cause'], number> = {
  holiday: 0,
  transfer: 1,
  other: 2,
  'short-day': 3,
  weekend: 4,
};
