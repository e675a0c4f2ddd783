import { formatDue, type Instant, type LocalFormat } from '@reglament/domain';
import { clockMessages } from './messages';

interface WallDay {
  /** Days since the epoch on the localFormat of the zone. */
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
export const dayOf = (at: Instant, { language, timeZone }: LocalFormat): string =>
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

/** What the reader's own localFormat shows, in the same form. Their zone may change while they travel. */
const shownHere = (at: Instant): string => {
  const here = new Date(at);
  const date = [twoDigits(here.getDate()), twoDigits(here.getMonth() + 1), here.getFullYear()];
  return `${date.join('/')}, ${twoDigits(here.getHours())}:${twoDigits(here.getMinutes())}`;
};

/** Whether the reader's own localFormat shows another time, so that the zone must be named. */
const needsZone = (at: Instant, timeZone: string): boolean =>
  clockOf(timeZone).format(at) !== shownHere(at);

const withZone = (text: string, at: Instant, { language, timeZone }: LocalFormat): string =>
  needsZone(at, timeZone) ? clockMessages[language].zone(text) : text;

/** When, in the form that "until" takes: `до среды, 12:30`, `сегодня до 15:40`, `до 25 декабря, 18:00`. */
export const untilText = (at: Instant, now: Instant, localFormat: LocalFormat): string => {
  const words = clockMessages[localFormat.language];
  const { day, time } = wallDay(at, localFormat.timeZone);
  const ahead = day - wallDay(now, localFormat.timeZone).day;
  if (ahead === 0) return withZone(words.today(time), at, localFormat);
  if (ahead === 1) return withZone(words.tomorrow(time), at, localFormat);
  // The first of January 1970 was a Thursday.
  const weekday = words.weekdays[(day + 4) % 7] ?? '';
  const isNear = ahead > 1 && ahead <= NAMED_DAYS;
  return withZone(words.until(isNear ? weekday : dayOf(at, localFormat), time), at, localFormat);
};

/** `Ответим до среды, 12:30`. */
export const promiseText = (at: Instant, now: Instant, localFormat: LocalFormat): string =>
  clockMessages[localFormat.language].promise(untilText(at, now, localFormat));

/** An instant as people say it, with the zone named where the reader's localFormat shows another time. */
export const dueText = (at: Instant, now: Instant, localFormat: LocalFormat): string =>
  withZone(formatDue(at, now, localFormat), at, localFormat);
