import type { Language } from '../fields';
import { withDeadlineCalendar, type Calendars } from '../regulation/calendars';
import { moveDeadline } from '../regulation/deadline';
import { formatBusinessTime } from '../text/format';
import type { BusinessCalendar, Instant, Interval } from '../time/types';
import { sumByKind } from './days-off';
import { elapsedSpan, pausedSince, type ReceiptSource } from './elapsed';
import { daysOffName } from './format-step';
import { receiptMessages } from './messages';
import { segmentsOf } from './segments';
import type { DaysOff, TimeStep } from './steps';
import { sharesOf } from './timeline-layout';

/** A segment of the timeline: open, closed or paused. */
export interface TimelineSegment extends Interval {
  readonly kind: 'open' | 'closed' | 'pause';
  /** Share of the timeline's width, 0 to 1; the shares add up to 1. */
  readonly share: number;
  /** The step of this segment, for `receiptLine`. */
  readonly step: TimeStep;
}

/** Timeline of an SLA cycle from its start to the deadline. */
export interface DeadlineTimeline {
  readonly segments: readonly TimelineSegment[];
  /** Position of the current time, 0 to 1; 1 once the deadline has passed. */
  readonly nowShare: number;
  /** End of the timeline. During a pause: the deadline if the timer resumed now. */
  readonly dueAt: Instant;
}

/**
 * Builds the timeline of a deadline. Nights are omitted for a daily target.
 * @param now epoch milliseconds
 */
export const timelineOf = (
  ticket: ReceiptSource,
  calendars: Calendars,
  now: Instant,
): DeadlineTimeline => {
  const moved = resumedAt(ticket, calendars, now);
  const { value: steps } = withDeadlineCalendar(calendars, moved.deadline, (calendar) =>
    timelineSteps(moved, calendar),
  );
  const shares = sharesOf(steps);
  const segments = steps.map((step, at) => segmentOf(step, shares[at] ?? 0));
  return { segments, nowShare: shareAt(segments, now), dueAt: moved.deadline.dueAt };
};

/** Returns the ticket as if its timer resumed now. */
function resumedAt(ticket: ReceiptSource, calendars: Calendars, now: Instant): ReceiptSource {
  const from = pausedSince(ticket);
  if (from === null || from >= now) return { ...ticket, pausedAt: null };
  const pauses = [...ticket.pauses, { from, to: now }];
  const deadline = moveDeadline(ticket.deadline, calendars, pauses);
  return { ...ticket, deadline, pauses, pausedAt: null };
}

function timelineSteps(ticket: ReceiptSource, calendar: BusinessCalendar): readonly TimeStep[] {
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

/** Position of an instant on the timeline, 0 to 1. */
function shareAt(segments: readonly TimelineSegment[], at: Instant): number {
  const passed = segments.reduce((sum, { from, to, share }) => {
    const part = Math.min(Math.max((at - from) / (to - from), 0), 1);
    return sum + part * share;
  }, 0);
  return Math.min(passed, 1);
}

/** Returns the short label of a segment: `30 мин`, `выходные`; empty for a night. */
export const segmentLabel = ({ step }: TimelineSegment, language: Language): string => {
  if (step.kind === 'work') return formatBusinessTime(step.ms, language);
  if (step.kind === 'pause') return receiptMessages[language].pauseMark;
  const [first] = sumByKind(step.days).toSorted(
    (a, b) => rankOf[a.cause] - rankOf[b.cause] || b.count - a.count,
  );
  return first ? daysOffName(first, language) : '';
};

/** Label precedence of causes; weekends come last as the least informative. */
const rankOf: Record<DaysOff['cause'], number> = {
  holiday: 0,
  transfer: 1,
  other: 2,
  'short-day': 3,
  weekend: 4,
};
