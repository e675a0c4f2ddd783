import type { BusinessCalendar, ExplainStep, Interval, LocalDate, OpenStep } from '../time/types';
import { runsOf } from './days-off';
import type { TimeStep, WorkStep } from './steps';

/** A time span to explain, on a calendar with pauses excluded. */
export interface Span extends Interval {
  readonly calendar: BusinessCalendar;
  readonly clause: string;
  readonly pauseClause: string;
}

type Clauses = Pick<Span, 'clause' | 'pauseClause'>;

/** Returns one step per segment of a span, without gaps, for the timeline. */
export const segmentsOf = ({ calendar, from, to, ...clauses }: Span): readonly TimeStep[] =>
  from < to ? calendar.explain(from, to).map((step) => timeStepOf(step, clauses)) : [];

function timeStepOf(step: ExplainStep, { clause, pauseClause }: Clauses): TimeStep {
  switch (step.kind) {
    case 'open':
      return workOf(step, clause);
    case 'closed': {
      const { from, to, cause, days } = step;
      return { kind: 'closed', from, to, cause, days: runsOf(days), clause };
    }
    case 'pause':
      return { kind: 'pause', from: step.from, to: step.to, ms: step.ms, clause: pauseClause };
  }
}

function workOf({ date, from, to, ms, cause, title }: OpenStep, clause: string): WorkStep {
  const special = { cause: cause ?? null, title: title ?? null };
  return { kind: 'work', date, segments: [{ from, to }], ms, ...special, clause };
}

/**
 * Condenses segments for the receipt: merges the work of each date into one step and omits nights.
 * Days off are kept with their causes.
 */
export const readableSteps = (segments: readonly TimeStep[]): readonly TimeStep[] => {
  const steps: TimeStep[] = [];
  for (const step of segments) {
    const at = step.kind === 'work' ? steps.findIndex((known) => isOnDate(known, step.date)) : -1;
    const known = steps[at];
    if (step.kind === 'work' && known?.kind === 'work') steps[at] = mergeWork(known, step);
    else if (step.kind !== 'closed' || step.days.length > 0) steps.push(step);
  }
  return steps;
};

const isOnDate = (step: TimeStep, date: LocalDate): boolean =>
  step.kind === 'work' && step.date === date;

function mergeWork(first: WorkStep, second: WorkStep): WorkStep {
  const [earliest, ...later] = first.segments;
  const segments = [earliest, ...later, ...second.segments] as const;
  return { ...first, segments, ms: first.ms + second.ms };
}
