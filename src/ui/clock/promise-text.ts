import { formatDue, type Instant, type Wall } from '@reglament/domain';
import { clockWords } from './words';

interface WallDay {
  /** Days since the epoch on the wall of the zone. */
  readonly day: number;
  readonly time: string;
}

const DAY_MS = 86_400_000;

/** Further away a weekday alone would be taken for the nearer one. */
const NAMED_DAYS = 6;

const wallDay = (at: Instant, timeZone: string): WallDay => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  const date = `${of('year')}-${of('month')}-${of('day')}`;
  return { day: Date.parse(`${date}T00:00Z`) / DAY_MS, time: `${of('hour')}:${of('minute')}` };
};

const locales = { ru: 'ru', en: 'en-GB' } as const;

/** `25 декабря`, `25 December`. */
export const dayOf = (at: Instant, { language, timeZone }: Wall): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone, day: 'numeric', month: 'long' }).format(
    at,
  );

/** Making a formatter takes far longer than using it, and a page shows many instants. */
const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const made =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, made);
  return made;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What the reader's own wall shows, in the same form. Their zone may change while they travel. */
const shownHere = (at: Instant): string => {
  const here = new Date(at);
  const date = [twoDigits(here.getDate()), twoDigits(here.getMonth() + 1), here.getFullYear()];
  return `${date.join('/')}, ${twoDigits(here.getHours())}:${twoDigits(here.getMinutes())}`;
};

/** Whether the reader's own wall shows another time, so that the zone must be named. */
const needsZone = (at: Instant, timeZone: string): boolean =>
  clockOf(timeZone).format(at) !== shownHere(at);

const withZone = (text: string, at: Instant, { language, timeZone }: Wall): string =>
  needsZone(at, timeZone) ? clockWords[language].zone(text) : text;

/** When, in the form that "until" takes: `до среды, 12:30`, `сегодня до 15:40`, `до 25 декабря, 18:00`. */
export const untilText = (at: Instant, now: Instant, wall: Wall): string => {
  const words = clockWords[wall.language];
  const { day, time } = wallDay(at, wall.timeZone);
  const ahead = day - wallDay(now, wall.timeZone).day;
  if (ahead === 0) return withZone(words.today(time), at, wall);
  if (ahead === 1) return withZone(words.tomorrow(time), at, wall);
  // The first of January 1970 was a Thursday.
  const weekday = words.weekdays[(day + 4) % 7] ?? '';
  const isNear = ahead > 1 && ahead <= NAMED_DAYS;
  return withZone(words.until(isNear ? weekday : dayOf(at, wall), time), at, wall);
};

/** `Ответим до среды, 12:30`. */
export const promiseText = (at: Instant, now: Instant, wall: Wall): string =>
  clockWords[wall.language].promise(untilText(at, now, wall));

/** An instant as people say it, with the zone named where the reader's wall shows another time. */
export const dueText = (at: Instant, now: Instant, wall: Wall): string =>
  withZone(formatDue(at, now, wall), at, wall);
