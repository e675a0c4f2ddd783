import type { ClosedDay } from '../time/types';
import type { DaysOff } from './steps';

const isSameKind = (one: DaysOff, other: DaysOff): boolean =>
  one.cause === other.cause && one.title?.ru === other.title?.ru;

const toRun = ({ cause, title, date }: ClosedDay): DaysOff => ({
  cause,
  title: title ?? null,
  first: date,
  last: date,
  count: 1,
});

const merge = (one: DaysOff, later: DaysOff): DaysOff => ({
  ...one,
  last: later.last,
  count: one.count + later.count,
});

/** Groups consecutive days off of one kind into runs, e.g. the New Year holidays. */
export const runsOf = (days: readonly ClosedDay[]): readonly DaysOff[] => {
  const runs: DaysOff[] = [];
  for (const day of days.map(toRun)) {
    const last = runs.at(-1);
    if (last && isSameKind(last, day)) runs[runs.length - 1] = merge(last, day);
    else runs.push(day);
  }
  return runs;
};

/** Sums runs by kind, in order of first occurrence. */
export const sumByKind = (runs: readonly DaysOff[]): readonly DaysOff[] => {
  const sums: DaysOff[] = [];
  for (const run of runs) {
    const at = sums.findIndex((kind) => isSameKind(kind, run));
    const known = sums[at];
    if (known) sums[at] = merge(known, run);
    else sums.push(run);
  }
  return sums;
};
