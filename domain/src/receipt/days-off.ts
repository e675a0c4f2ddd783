import type { ClosedDay } from '../time/types';
import type { DaysOff } from './steps';

const isSameKind = (group: DaysOff, { cause, title }: ClosedDay): boolean =>
  group.cause === cause && group.title?.ru === title?.ru;

const begin = ({ cause, title, date }: ClosedDay): DaysOff => ({
  cause,
  title: title ?? null,
  first: date,
  last: date,
  count: 1,
});

const extend = (group: DaysOff, { date }: ClosedDay): DaysOff => ({
  ...group,
  last: date,
  count: group.count + 1,
});

/** Days off in order, neighbours of one kind as one run: the eight days of New Year are one line. */
export const runsOf = (days: readonly ClosedDay[]): readonly DaysOff[] =>
  days.reduce<readonly DaysOff[]>((runs, day) => {
    const last = runs.at(-1);
    if (!last || !isSameKind(last, day)) return [...runs, begin(day)];
    return [...runs.slice(0, -1), extend(last, day)];
  }, []);

/** Days off by kind, each date once, in the order in which the kinds first occur. */
export const kindsOf = (days: readonly ClosedDay[]): readonly DaysOff[] => {
  const once = [...new Map(days.map((day) => [day.date, day])).values()];
  return once.reduce<readonly DaysOff[]>((kinds, day) => {
    const known = kinds.find((kind) => isSameKind(kind, day));
    if (!known) return [...kinds, begin(day)];
    return kinds.map((kind) => (kind === known ? extend(kind, day) : kind));
  }, []);
};
