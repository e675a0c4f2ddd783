/** Target of a figure. */
export interface Target {
  /** Whether the bound is an upper (`most`) or lower (`least`) limit. */
  readonly side: 'most' | 'least';
  readonly bound: number;
  /**
   * `goal` was set for this service; `rivals` is the best of the help desks it is compared with.
   */
  readonly kind: 'goal' | 'rivals';
}

/** One figure of the results. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | '/s' | 'kB' | 'MB' | 'documents' | 'requests' | '×';
  readonly target: Target | null;
}

const format = (value: number, digits: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: digits, useGrouping: true });

/** Formats a value without insignificant digits. */
export const shownValue = (value: number, unit: Figure['unit']): string => {
  const digits = unit === '×' ? 2 : Number(Math.abs(value) < 100);
  return unit === '/s' ? `${format(value, digits)}/s` : `${format(value, digits)} ${unit}`;
};

/** Factor by which a figure exceeds its target; below 1 it misses it. */
const lead = (value: number, { side, bound }: Target): number =>
  side === 'most' ? bound / value : value / bound;

export const isMet = ({ value, target }: Figure): boolean =>
  target === null || lead(value, target) >= 1;

const shownLead = (ratio: number): string =>
  ratio >= 1.995 ? `${format(ratio, 1)}×` : `${format((ratio - 1) * 100, 0)} %`;

/** Returns the verdict against the target, or an empty string without one. */
export const verdictOf = ({ value, target }: Figure): string => {
  if (target === null) return '';
  const ratio = lead(value, target);
  if (ratio === Infinity) return 'met';
  return ratio >= 1 ? `met, by ${shownLead(ratio)}` : `**missed**, by ${shownLead(1 / ratio)}`;
};

/** Formats the target. */
export const shownTarget = ({ unit, target }: Figure): string => {
  if (target === null) return '';
  const sign = target.side === 'most' ? '≤' : '≥';
  return `${sign} ${shownValue(target.bound, unit)} (${target.kind})`;
};
