import { DAYS_OFF } from './facts';
import { CLOSES, OPENS } from './peer';
import type { Peer } from './peer';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Moscow offset in the years of the inputs. */
const OFFSET = 3 * HOUR;

const daysOff = new Set(DAYS_OFF);

/** Midnights of business days in 2015-2027, when Moscow kept one offset. */
const midnights: readonly number[] = Array.from(
  { length: (Date.UTC(2028, 0, 1) - Date.UTC(2015, 0, 1)) / DAY },
  (_, day) => Date.UTC(2015, 0, 1) + day * DAY,
).flatMap((utc) => {
  const date = new Date(utc);
  const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  return isWeekend || daysOff.has(date.toISOString().slice(0, 10)) ? [] : [utc - OFFSET];
});

function worked(midnight: number, from: number, to: number): number {
  const open = Math.max(midnight + OPENS * HOUR, from);
  return Math.max(0, Math.min(midnight + CLOSES * HOUR, to) - open);
}

/** Reference results by iterating over days; shares no code with the engine. */
export const reference = {
  name: 'reference',
  add(at, hours) {
    let left = hours * HOUR;
    for (const midnight of midnights) {
      const today = worked(midnight, at, Infinity);
      if (today > 0 && left <= today) return Math.max(midnight + OPENS * HOUR, at) + left;
      left -= today;
    }
    throw new RangeError('outside the years of the bench');
  },
  between(from, to) {
    return midnights.reduce((sum, midnight) => sum + worked(midnight, from, to), 0);
  },
  addDays(at, days) {
    const next = midnights.findIndex((midnight) => midnight > at);
    const midnight = midnights[next + days - 1];
    if (midnight === undefined) throw new RangeError('outside the years of the bench');
    return midnight + CLOSES * HOUR;
  },
} satisfies Required<Peer>;
