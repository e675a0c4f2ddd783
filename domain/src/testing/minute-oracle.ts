import type { CalendarInput, ClockInterval, Instant, Interval } from '../time/types';

const MINUTE = 60_000;

/** What a clock on the wall of a zone shows during one minute. */
export interface WallMinute {
  readonly at: Instant;
  readonly date: string;
  readonly yesterday: string;
  /** 0 for Sunday. */
  readonly weekday: number;
  readonly minute: number;
}

function wallMinute(format: Intl.DateTimeFormat, at: Instant): WallMinute {
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

/** Reads the wall clock of a zone minute by minute: slow, and without a thought about offsets. */
export function wallMinutes(timeZone: string, { from, to }: Interval): readonly WallMinute[] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const minutes: WallMinute[] = [];
  for (let at = from; at < to; at += MINUTE) minutes.push(wallMinute(format, at));
  return minutes;
}

/** Minutes on end that count, and the date whose hours they belong to. */
interface Piece extends Interval {
  readonly owner: string;
}

/** Hours of a date in minutes of it; those of a night go on past 1440. */
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

function openMinutes(walls: readonly WallMinute[], input: CalendarInput): readonly Piece[] {
  const hours = hoursByDate(input);
  const shows = (minutes: Minutes, minute: number): boolean =>
    minutes.some(({ from, to }) => from <= minute && minute < to);
  const pieces: { from: Instant; to: Instant; owner: string }[] = [];
  for (const { at, date, yesterday, weekday, minute } of walls) {
    const today = shows(hours(date, weekday), minute);
    if (!today && !shows(hours(yesterday, weekday - 1), minute + 1440)) continue;
    const owner = today ? date : yesterday;
    const last = pieces.at(-1);
    if (last?.to === at && last.owner === owner) last.to = at + MINUTE;
    else pieces.push({ from: at, to: at + MINUTE, owner });
  }
  return pieces;
}

/** The parts of a segment outside all pauses. */
function unbroken(open: Piece, pauses: readonly Interval[]): readonly Piece[] {
  const edges = pauses
    .flatMap(({ from, to }) => [from, to])
    .filter((edge) => open.from < edge && edge < open.to);
  const cuts = [open.from, ...edges.toSorted((a, b) => a - b), open.to];
  return cuts
    .slice(1)
    .map((to, i): Piece => ({ owner: open.owner, from: cuts[i] ?? to, to }))
    .filter((piece) => !pauses.some(({ from, to }) => from <= piece.from && piece.from < to));
}

/** Answers a calendar's questions by walking through every minute of a window. */
export class MinuteOracle {
  private readonly walls: readonly WallMinute[];
  private readonly open: readonly Piece[];
  private readonly running: readonly Piece[];
  private readonly hours: (date: string, weekday: number) => Minutes;

  constructor(walls: readonly WallMinute[], input: CalendarInput, pauses: readonly Interval[]) {
    this.walls = walls;
    this.hours = hoursByDate(input);
    this.open = openMinutes(walls, input);
    this.running = this.open.flatMap((segment) => unbroken(segment, pauses));
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

  /** `undefined` where the answer lies outside the window. */
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

  /** The date whose hours an open instant belongs to. */
  ownerAt(at: Instant): string | undefined {
    return this.open.find(({ from, to }) => from <= at && at < to)?.owner;
  }

  /** Days whose hours may run out of the window are not counted on. */
  closeOfDay(at: Instant, n: number): Instant | undefined {
    const today = this.dateAt(at);
    const known = this.walls.at(-1)?.yesterday ?? '';
    const closes = new Map<string, Instant>();
    for (const { owner, to } of this.open) {
      if (owner > today && owner < known) closes.set(owner, to);
    }
    const counted = [...closes].filter(([, close]) => this.running.some(({ to }) => to === close));
    return counted.toSorted(([a], [b]) => a.localeCompare(b))[n - 1]?.[1];
  }

  /** The dates without hours that the wall shows within `[from, to)`, ascending. */
  daysOff(from: Instant, to: Instant): readonly string[] {
    const shown = this.walls.filter(({ at }) => at < to && at + MINUTE > from);
    const off = shown.filter(({ date, weekday }) => this.hours(date, weekday).length === 0);
    return [...new Set(off.map(({ date }) => date))].toSorted();
  }

  dateAt(at: Instant): string {
    return this.walls.find((wall) => at < wall.at + MINUTE)?.date ?? '';
  }
}
