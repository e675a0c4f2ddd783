import type { TimeStep } from './steps';

/** Width of a closed segment in units, by its number of days off (0 is a night). */
const CLOSED_UNITS = [0.5, 1, 1.5, 1.5, 1.5, 2] as const;

/** One unit as a share of all working time. */
const UNIT = 0.06;

/** Maximum width of a pause as a share of all working time. */
const MAX_PAUSE_SHARE = 0.25;

/** Maximum share of the timeline for closed and paused segments together. */
const MAX_IDLE_SHARE = 0.45;

function weightOf(step: TimeStep, worked: number): number {
  switch (step.kind) {
    case 'work':
      return step.ms;
    case 'pause':
      return Math.min(Math.max(step.ms, UNIT * worked), MAX_PAUSE_SHARE * worked);
    case 'closed': {
      const off = step.days.reduce((sum, { count }) => sum + count, 0);
      const units = CLOSED_UNITS[Math.min(off, CLOSED_UNITS.length - 1)] ?? 1;
      return units * UNIT * worked;
    }
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Returns the width share of each step; the sum is 1. Work is proportional to its duration; closed
 * and paused segments are compressed to at most `MAX_IDLE_SHARE`.
 */
export const sharesOf = (steps: readonly TimeStep[]): readonly number[] => {
  const worked = sumOf(steps.map((step) => (step.kind === 'work' ? step.ms : 0)));
  const weights = steps.map((step) => weightOf(step, worked));
  const idle = sumOf(weights) - worked;
  const maxIdle = (worked * MAX_IDLE_SHARE) / (1 - MAX_IDLE_SHARE);
  const scale = idle > maxIdle ? maxIdle / idle : 1;
  const fitted = weights.map((weight, at) =>
    steps[at]?.kind === 'work' ? weight : weight * scale,
  );
  const total = sumOf(fitted);
  return fitted.map((weight) => weight / total);
};
