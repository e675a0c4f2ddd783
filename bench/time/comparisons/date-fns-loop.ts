import { TZDate } from '@date-fns/tz';
import { addDays, isWeekend, lightFormat, setHours, startOfDay } from 'date-fns';
import { DAYS_OFF } from '../facts';
import { CLOSES, OPENS } from '../peer';
import type { Peer } from '../peer';

const daysOff = new Set(DAYS_OFF);

function isWorkingDay(day: Date): boolean {
  return !isWeekend(day) && !daysOff.has(lightFormat(day, 'yyyy-MM-dd'));
}

function worked(day: Date, from: number, to: number): number {
  if (!isWorkingDay(day)) return 0;
  const open = Math.max(setHours(day, OPENS).getTime(), from);
  return Math.max(0, Math.min(setHours(day, CLOSES).getTime(), to) - open);
}

/** Hand-written loop: day by day with date-fns, holidays in a set. */
function loopFrom(name: string, dateOf: (at: number) => Date): Peer {
  return {
    name,
    add(at, hours) {
      let left = hours * 3_600_000;
      for (let day = startOfDay(dateOf(at)); ; day = addDays(day, 1)) {
        const today = worked(day, at, Infinity);
        if (today > 0 && left <= today) return Math.max(setHours(day, OPENS).getTime(), at) + left;
        left -= today;
      }
    },
    between(from, to) {
      let sum = 0;
      for (let day = startOfDay(dateOf(from)); day.getTime() < to; day = addDays(day, 1)) {
        sum += worked(day, from, to);
      }
      return sum;
    },
    addDays(at, days) {
      let day = startOfDay(dateOf(at));
      for (let left = days; left > 0;) {
        day = addDays(day, 1);
        if (isWorkingDay(day)) left -= 1;
      }
      return setHours(day, CLOSES).getTime();
    },
  };
}

export const dateFnsLoop = loopFrom(
  'date-fns loop in a named zone',
  (at) => new TZDate(at, 'Europe/Moscow'),
);

/** Correct only on a machine in the Moscow time zone. */
export const localDateFnsLoop = loopFrom('date-fns loop, machine zone', (at) => new Date(at));
