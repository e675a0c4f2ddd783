import type { ClosedDay } from '../time/types';
import type { DaysOff } from './steps';

const isSameKind = (one: DaysOff, other: DaysOff): boolean =>
  one.cause === other.cause && one.title?.ru === other.title?.ru;

const asRun = ({ cause, title, date }: ClosedDay): DaysOff => ({
  cause,
  title: title ?? null,
  first: date,
  last: date,
  count: 1,
});

const joined = (one: DaysOff, later: DaysOff): DaysOff => ({
  ...one,
  last: later.last,
  count: one.count + later.count,
});

/** Days off in order, neighbours of one kind as one run: the six days of New Year are one. */
export const runsOf = (days: readonly ClosedDay[]): readonly DaysOff[] => {
  const runs: DaysOff[] = [];
  for (const day of days.map(asRun)) {
    const last = runs.at(-1);
    if (last && isSameKind(last, day)) runs[runs.length - 1] = joined(last, day);
    else runs.push(day);
  }
  return runs;
};

/** Runs of one kind as one sum, in the order in which the kinds first occur. */
export const kindsOf = (runs: readonly DaysOff[]): readonly DaysOff[] => {
  const kinds: DaysOff[] = [];
  for (const run of runs) {
    const at = kinds.findIndex((kind) => isSameKind(kind, run));
    const known = kinds[at];
    if (known) kinds[at] = joined(known, run);
    else kinds.push(run);
  }
  return kinds;
};
