import type { BusinessCalendar, ExplainStep, Interval, LocalDate, OpenStep } from '../time/types';
import { runsOf } from './days-off';
import type { TimeStep, WorkStep } from './steps';

/** A span of time whose steps are asked for, on a calendar with its pauses taken out. */
export interface Span extends Interval {
  readonly calendar: BusinessCalendar;
  readonly clause: string;
  readonly pauseClause: string;
}

type Clauses = Pick<Span, 'clause' | 'pauseClause'>;

/** Each segment of a span as a step of its own, without a gap: what a timeline is drawn of. */
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
 * The segments as they read best: each date's work in one line, and nights left out, since the
 * hours of work tell as much. Days off stay, with their causes.
 */
export const readableSteps = (segments: readonly TimeStep[]): readonly TimeStep[] => {
  const steps: TimeStep[] = [];
  for (const step of segments) {
    const at = step.kind === 'work' ? steps.findIndex((known) => isOnDate(known, step.date)) : -1;
    const known = steps[at];
    if (step.kind === 'work' && known?.kind === 'work') steps[at] = joined(known, step);
    else if (step.kind !== 'closed' || step.days.length > 0) steps.push(step);
  }
  return steps;
};

const isOnDate = (step: TimeStep, date: LocalDate): boolean =>
  step.kind === 'work' && step.date === date;

function joined(first: WorkStep, second: WorkStep): WorkStep {
  const [earliest, ...later] = first.segments;
  const segments = [earliest, ...later, ...second.segments] as const;
  return { ...first, segments, ms: first.ms + second.ms };
}
