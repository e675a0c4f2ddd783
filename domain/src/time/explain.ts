import { requireRange } from './engine';
import type { Engine } from './engine';
import { dateOfDay, dayNumber } from './local-date';
import { cutAtPauses, openWithin } from './segments';
import { countUpTo } from './sorted';
import type {
  ClosedCause,
  ClosedDay,
  ClosedStep,
  ExplainStep,
  Interval,
  OpenStep,
  OverrideCause,
  Segment,
} from './types';
import { daysWithin } from './zone';

/** Precedence of causes for a segment with several: the least expected first. */
const CAUSE_PRECEDENCE: readonly (OverrideCause | 'weekend')[] = [
  'holiday',
  'transfer',
  'other',
  'short-day',
  'weekend',
];

function daysOff({ rules }: Engine, days: readonly number[]): readonly ClosedDay[] {
  return days.flatMap((day) => {
    const { hours, cause = 'other', title } = rules.ruleOf(day);
    if (hours.length > 0) return [];
    const date = dateOfDay(day);
    return [title === undefined ? { date, cause } : { date, cause, title }];
  });
}

/** Returns the cause of a closed segment without a day off, from the hours of its date. */
function timeOfDay({ index }: Engine, days: readonly number[], { from }: Interval): ClosedCause {
  if (days.length > 1) return 'night';
  const next = countUpTo(index.opens, from);
  const opensLater = index.days[next] === days[0];
  const closedEarlier = index.days[next - 1] === days[0];
  if (opensLater && closedEarlier) return 'break';
  return opensLater ? 'before-opening' : 'after-closing';
}

function closedStep(engine: Engine, segment: Interval): ClosedStep {
  const touched = daysWithin(engine.index.eras, segment.from, segment.to);
  const days = daysOff(engine, touched);
  const cause = CAUSE_PRECEDENCE.find((candidate) => days.some((day) => day.cause === candidate));
  if (cause === undefined) {
    return { kind: 'closed', ...segment, cause: timeOfDay(engine, touched, segment), days };
  }
  const title = days.find((day) => day.cause === cause && day.title !== undefined)?.title;
  return { kind: 'closed', ...segment, cause, ...(title === undefined ? {} : { title }), days };
}

function openStep({ rules }: Engine, segment: Segment): OpenStep {
  const { cause, title } = rules.ruleOf(dayNumber(segment.date));
  return {
    kind: 'open',
    ...segment,
    ms: segment.to - segment.from,
    ...(cause === undefined || cause === 'weekend' ? {} : { cause }),
    ...(title === undefined ? {} : { title }),
  };
}

function runningSteps(engine: Engine, range: Interval): readonly ExplainStep[] {
  const steps: ExplainStep[] = [];
  let cursor = range.from;
  for (const segment of openWithin(engine, range)) {
    if (cursor < segment.from) steps.push(closedStep(engine, { from: cursor, to: segment.from }));
    steps.push(openStep(engine, segment));
    cursor = segment.to;
  }
  if (cursor < range.to) steps.push(closedStep(engine, { from: cursor, to: range.to }));
  return steps;
}

/**
 * Returns steps that cover `[from, to)` without gaps. The `ms` of open steps add up to
 * `between(from, to)`.
 *
 * @throws CalendarError `no-data-for-year`, `not-finite`, `invalid-interval`.
 */
export function explainRange(engine: Engine, range: Interval): readonly ExplainStep[] {
  requireRange(engine, range);
  return cutAtPauses(engine.pauses, range).flatMap(({ paused, from, to }) => {
    if (!paused) return runningSteps(engine, { from, to });
    const ms = openWithin(engine, { from, to }).reduce((sum, open) => sum + open.to - open.from, 0);
    return [{ kind: 'pause', from, to, ms } satisfies ExplainStep];
  });
}
