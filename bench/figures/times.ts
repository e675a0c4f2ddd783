import type { Figure, Target } from './figure';

/** Returns the quantile of the samples by nearest rank. */
export const quantile = (samples: readonly number[], fraction: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = Math.max(0, Math.ceil(sorted.length * fraction) - 1);
  const value = sorted[at];
  if (value === undefined) throw new RangeError('no samples');
  return value;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Targets of the median and the 95th percentile. */
export interface TimeTargets {
  readonly p50?: Target;
  readonly p95?: Target;
}

/** Returns median and 95th percentile of times in milliseconds. */
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
