import { formatDue, type Instant, type LocalFormat } from '@reglament/domain';
import { clockMessages } from './messages';

interface LocalDay {
  /** Days since the epoch in local time. */
  readonly day: number;
  readonly time: string;
}

const DAY_MS = 86_400_000;

/** Maximum distance in days at which a weekday is unambiguous. */
const MAX_WEEKDAY_DISTANCE = 6;

const localDayOf = (at: Instant, timeZone: string): LocalDay => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(at);
  const partOf = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  const date = `${partOf('year')}-${partOf('month')}-${partOf('day')}`;
  return {
    day: Date.parse(`${date}T00:00Z`) / DAY_MS,
    time: `${partOf('hour')}:${partOf('minute')}`,
  };
};

const locales = { ru: 'ru', en: 'en-GB' } as const;

/** Formats day and month: `25 декабря`, `25 December`. */
export const dayOf = (at: Instant, { language, timeZone }: LocalFormat): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone, day: 'numeric', month: 'long' }).format(
    at,
  );

/** Cache of formatters, because creating one is slow. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const formatter =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formatters.set(timeZone, formatter);
  return formatter;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Formats an instant in the viewer's current time zone, which may change while they travel. */
const formatLocally = (at: Instant): string => {
  const local = new Date(at);
  const date = [twoDigits(local.getDate()), twoDigits(local.getMonth() + 1), local.getFullYear()];
  return `${date.join('/')}, ${twoDigits(local.getHours())}:${twoDigits(local.getMinutes())}`;
};

/** Whether the viewer's local time differs, so that the time zone must be shown. */
const needsZone = (at: Instant, timeZone: string): boolean =>
  formatterOf(timeZone).format(at) !== formatLocally(at);

const withZone = (text: string, at: Instant, { language, timeZone }: LocalFormat): string =>
  needsZone(at, timeZone) ? clockMessages[language].zone(text) : text;

/** Formats a due time: `до среды, 12:30`, `сегодня до 15:40`, `до 25 декабря, 18:00`. */
export const untilText = (at: Instant, now: Instant, localFormat: LocalFormat): string => {
  const texts = clockMessages[localFormat.language];
  const { day, time } = localDayOf(at, localFormat.timeZone);
  const daysAhead = day - localDayOf(now, localFormat.timeZone).day;
  if (daysAhead === 0) return withZone(texts.today(time), at, localFormat);
  if (daysAhead === 1) return withZone(texts.tomorrow(time), at, localFormat);
  // 1 January 1970 was a Thursday.
  const weekday = texts.weekdays[(day + 4) % 7] ?? '';
  const isNear = daysAhead > 1 && daysAhead <= MAX_WEEKDAY_DISTANCE;
  return withZone(texts.until(isNear ? weekday : dayOf(at, localFormat), time), at, localFormat);
};

/** Formats the response target: `Ответим до среды, 12:30`. */
export const promiseText = (at: Instant, now: Instant, localFormat: LocalFormat): string =>
  clockMessages[localFormat.language].promise(untilText(at, now, localFormat));

/** Formats an instant, with the time zone when the viewer's local time differs. */
export const dueText = (at: Instant, now: Instant, localFormat: LocalFormat): string =>
  withZone(formatDue(at, now, localFormat), at, localFormat);
