import { CalendarError } from './errors';
import { DAY_MS } from './local-date';
import type { ClockInterval, ClockTime } from './types';

/** Hours of one date in milliseconds since local midnight; `to` may be on the next day. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

const CLOCK_PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/;

function clockMs(time: ClockTime, subject: string): number {
  if (time === '24:00') return DAY_MS;
  const match = CLOCK_PATTERN.exec(time);
  if (match === null) {
    throw new CalendarError('invalid-time', `${subject}: ${time} is not a time (HH:MM).`, {
      subject,
    });
  }
  return (Number(match[1]) * 60 + Number(match[2])) * 60_000;
}

function hoursOf(interval: ClockInterval, subject: string): Hours {
  const from = clockMs(interval.from, subject);
  const to = clockMs(interval.to, subject);
  if (from === to || from === DAY_MS) {
    throw new CalendarError(
      'invalid-interval',
      `${subject}: ${interval.from}-${interval.to} has no length.`,
      { subject },
    );
  }
  return { from, to: to > from ? to : to + DAY_MS };
}

/** Creates the error for overlapping hours. */
export function overlap(subject: string): CalendarError {
  return new CalendarError('overlapping-intervals', `${subject}: working hours overlap.`, {
    subject,
  });
}

/**
 * Parses and sorts the hours of a weekday or an override; merges adjacent intervals.
 *
 * @param subject the weekday or date, for the error.
 * @throws CalendarError `invalid-time`, `invalid-interval`, `overlapping-intervals`.
 */
export function parseHours(intervals: readonly ClockInterval[], subject: string): readonly Hours[] {
  const joined: Hours[] = [];
  const ordered = intervals
    .map((interval) => hoursOf(interval, subject))
    .toSorted((a, b) => a.from - b.from);
  for (const next of ordered) {
    const last = joined.at(-1);
    if (last !== undefined && last.to > next.from) throw overlap(subject);
    if (last?.to === next.from) joined.splice(-1, 1, { from: last.from, to: next.to });
    else joined.push(next);
  }
  return joined;
}
