import type { Figure, Target } from './figure';

/** The value that this part of the samples does not exceed (nearest rank). */
export const quantile = (samples: readonly number[], part: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = Math.max(0, Math.ceil(sorted.length * part) - 1);
  const value = sorted[at];
  if (value === undefined) throw new RangeError('no samples');
  return value;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Targets of the median and of the 95th percentile; most figures have none or one. */
export interface TimeTargets {
  readonly p50?: Target;
  readonly p95?: Target;
}

/** Median and 95th percentile of a series of times in milliseconds. */
export const times = (
  name: string,
  samples: readonly number[],
  { p50, p95 }: TimeTargets = {},
): readonly Figure[] => [
  {
    name: `${name}: p50 of ${samples.length}`,
    value: median(samples),
    unit: 'ms',
    target: p50 ?? null,
  },
  {
    name: `${name}: p95 of ${samples.length}`,
    value: quantile(samples, 0.95),
    unit: 'ms',
    target: p95 ?? null,
  },
];
