import type { TimeStep } from './steps';

/** Width of a closed segment in units: a night, one day off, a weekend, longer holidays. */
const CLOSED_UNITS = [0.5, 1, 1.5, 1.5, 1.5, 2] as const;

/** One unit as a part of all working time. */
const UNIT = 0.06;

/** A pause is drawn by the business time that it took, up to this part of all working time. */
const MAX_PAUSE_SHARE = 0.25;

/** Time that does not count takes this part of the timeline at most. */
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
 * The part of a timeline's width that each of its steps takes, 1 in all: work in proportion, everything
 * else narrow and together never the larger part, however long the holidays.
 */
export const sharesOf = (steps: readonly TimeStep[]): readonly number[] => {
  const worked = sumOf(steps.map((step) => (step.kind === 'work' ? step.ms : 0)));
  const weights = steps.map((step) => weightOf(step, worked));
  const idle = sumOf(weights) - worked;
  const most = (worked * MAX_IDLE_SHARE) / (1 - MAX_IDLE_SHARE);
  const squeeze = idle > most ? most / idle : 1;
  const fitted = weights.map((weight, at) =>
    steps[at]?.kind === 'work' ? weight : weight * squeeze,
  );
  const total = sumOf(fitted);
  return fitted.map((weight) => weight / total);
};
