import type { CalendarInput, ClockInterval, Instant, Interval } from '../time/types';

const MINUTE = 60_000;

/** Local date and time of a zone for one minute. */
export interface LocalMinute {
  readonly at: Instant;
  readonly date: string;
  readonly yesterday: string;
  /** 0 for Sunday. */
  readonly weekday: number;
  readonly minute: number;
}

function localMinute(format: Intl.DateTimeFormat, at: Instant): LocalMinute {
  const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? Number.NaN;
  const midnight = Date.UTC(part('year'), part('month') - 1, part('day'));
  return {
    at,
    date: new Date(midnight).toISOString().slice(0, 10),
    yesterday: new Date(midnight - 1440 * MINUTE).toISOString().slice(0, 10),
    weekday: new Date(midnight).getUTCDay(),
    minute: part('hour') * 60 + part('minute'),
  };
}

/** Formats every minute of an interval with `Intl`, independently of offset arithmetic. */
export function localMinutes(timeZone: string, { from, to }: Interval): readonly LocalMinute[] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const result: LocalMinute[] = [];
  for (let at = from; at < to; at += MINUTE) result.push(localMinute(format, at));
  return result;
}

/** Consecutive open minutes and the date whose hours they belong to. */
interface Piece extends Interval {
  readonly owner: string;
}

/** Hours of a date in minutes from midnight; hours across midnight exceed 1440. */
type Minutes = readonly { readonly from: number; readonly to: number }[];

function minutesOf(intervals: readonly ClockInterval[]): Minutes {
  const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return intervals.map((interval) => {
    const from = minute(interval.from);
    const to = minute(interval.to);
    return { from, to: to < from ? to + 1440 : to };
  });
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

function hoursByDate(input: CalendarInput): (date: string, weekday: number) => Minutes {
  const week = WEEKDAYS.map((weekday) => minutesOf(input.week[weekday]));
  const overrides = new Map(input.overrides.map((day) => [day.date, minutesOf(day.intervals)]));
  return (date, weekday) => overrides.get(date) ?? week[(weekday + 7) % 7] ?? [];
}

function openMinutes(minutes: readonly LocalMinute[], input: CalendarInput): readonly Piece[] {
  const hours = hoursByDate(input);
  const shows = (open: Minutes, minute: number): boolean =>
    open.some(({ from, to }) => from <= minute && minute < to);
  const pieces: { from: Instant; to: Instant; owner: string }[] = [];
  for (const { at, date, yesterday, weekday, minute } of minutes) {
    const today = shows(hours(date, weekday), minute);
    if (!today && !shows(hours(yesterday, weekday - 1), minute + 1440)) continue;
    const owner = today ? date : yesterday;
    const last = pieces.at(-1);
    if (last?.to === at && last.owner === owner) last.to = at + MINUTE;
    else pieces.push({ from: at, to: at + MINUTE, owner });
  }
  return pieces;
}

/** Returns the parts of a segment outside all pauses. */
function withoutPauses(open: Piece, pauses: readonly Interval[]): readonly Piece[] {
  const edges = pauses
    .flatMap(({ from, to }) => [from, to])
    .filter((edge) => open.from < edge && edge < open.to);
  const cuts = [open.from, ...edges.toSorted((a, b) => a - b), open.to];
  return cuts
    .slice(1)
    .map((to, i): Piece => ({ owner: open.owner, from: cuts[i] ?? to, to }))
    .filter((piece) => !pauses.some(({ from, to }) => from <= piece.from && piece.from < to));
}

/** Reference calendar that checks every minute of a window. */
export class MinuteOracle {
  private readonly minutes: readonly LocalMinute[];
  private readonly open: readonly Piece[];
  private readonly running: readonly Piece[];
  private readonly hours: (date: string, weekday: number) => Minutes;

  constructor(minutes: readonly LocalMinute[], input: CalendarInput, pauses: readonly Interval[]) {
    this.minutes = minutes;
    this.hours = hoursByDate(input);
    this.open = openMinutes(minutes, input);
    this.running = this.open.flatMap((segment) => withoutPauses(segment, pauses));
  }

  isOpen(at: Instant): boolean {
    return this.running.some(({ from, to }) => from <= at && at < to);
  }

  between(a: Instant, b: Instant): number {
    let sum = 0;
    for (const { from, to } of this.running) {
      sum += Math.max(0, Math.min(to, b) - Math.max(from, a));
    }
    return sum;
  }

  /** Returns `undefined` if the result is outside the window. */
  add(at: Instant, work: number): Instant | undefined {
    let left = work;
    for (const { from, to } of this.running) {
      const start = Math.max(from, at);
      if (left === 0) return at;
      if (start >= to) continue;
      if (left <= to - start) return start + left;
      left -= to - start;
    }
    return undefined;
  }

  subtract(at: Instant, work: number): Instant | undefined {
    let left = work;
    for (const { from, to } of this.running.toReversed()) {
      const end = Math.min(to, at);
      if (left === 0) return at;
      if (end <= from) continue;
      if (left <= end - from) return end - left;
      left -= end - from;
    }
    return undefined;
  }

  nextOpen(at: Instant): Instant | undefined {
    const next = this.running.find(({ to }) => to > at);
    return next === undefined ? undefined : Math.max(at, next.from);
  }

  /** Returns the date whose hours contain an open instant. */
  ownerAt(at: Instant): string | undefined {
    return this.open.find(({ from, to }) => from <= at && at < to)?.owner;
  }

  /** Ignores days whose hours may extend beyond the window. */
  closeOfDay(at: Instant, n: number): Instant | undefined {
    const today = this.dateAt(at);
    const known = this.minutes.at(-1)?.yesterday ?? '';
    const closes = new Map<string, Instant>();
    for (const { owner, to } of this.open) {
      if (owner > today && owner < known) closes.set(owner, to);
    }
    const counted = [...closes].filter(([, close]) => this.running.some(({ to }) => to === close));
    return counted.toSorted(([a], [b]) => a.localeCompare(b))[n - 1]?.[1];
  }

  /** Returns the local dates without hours within `[from, to)`, sorted. */
  daysOff(from: Instant, to: Instant): readonly string[] {
    const shown = this.minutes.filter(({ at }) => at < to && at + MINUTE > from);
    const off = shown.filter(({ date, weekday }) => this.hours(date, weekday).length === 0);
    return [...new Set(off.map(({ date }) => date))].toSorted();
  }

  dateAt(at: Instant): string {
    return this.minutes.find((local) => at < local.at + MINUTE)?.date ?? '';
  }
}
