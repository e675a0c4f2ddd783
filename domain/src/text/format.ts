import type { Language } from '../fields';
import type { Duration, Instant, Interval } from '../time/types';
import { daysBetween, formatDate, toLocalDateTime, type LocalFormat } from './local';
import { counted, type PluralForms } from './plural';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A working day of clause 3.5, 10:00 to 18:00, as the measure of long business times. */
export const BUSINESS_DAY_MS = 8 * HOUR_MS;

/** Shorter business times are named in hours: nobody divides 20 hours by 8 in the head, but 40. */
const DAYS_FROM_MS = 3 * BUSINESS_DAY_MS;

const businessDays: Record<Language, PluralForms> = {
  ru: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней', other: 'рабочего дня' },
  en: { one: 'working day', other: 'working days' },
};

/** `18 рабочих дней`, `1 working day`. */
export const formatBusinessDays = (days: number, language: Language): string =>
  counted(days, language, businessDays[language]);

const units = {
  ru: { hour: 'ч', minute: 'мин', month: 'мес', now: 'сейчас', under: 'меньше 1 мин' },
  en: { hour: 'h', minute: 'min', month: 'mo', now: 'now', under: 'under 1 min' },
} as const satisfies Record<Language, object>;

/**
 * A length of business time: `2 ч 10 мин`, `1 h 05 min`; from three working days on in whole days
 * (`18 рабочих дней`). The sign is the caller's to put into words: overdue time shows as how much.
 * Rounded down to the minute or day, so that nobody is shown time they do not have.
 */
export const formatBusinessTime = (ms: Duration, language: Language): string => {
  const length = Math.abs(ms);
  if (length >= DAYS_FROM_MS) {
    return formatBusinessDays(Math.floor(length / BUSINESS_DAY_MS), language);
  }
  const { hour, minute, under } = units[language];
  const hours = Math.floor(length / HOUR_MS);
  const minutes = Math.floor((length % HOUR_MS) / MINUTE_MS);
  if (hours === 0) return minutes === 0 && length > 0 ? under : `${minutes} ${minute}`;
  if (minutes === 0) return `${hours} ${hour}`;
  return `${hours} ${hour} ${String(minutes).padStart(2, '0')} ${minute}`;
};

const days: Record<Language, PluralForms> = {
  ru: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
  en: { one: 'day', other: 'days' },
};

const years: Record<Language, PluralForms> = {
  ru: { one: 'год', few: 'года', many: 'лет', other: 'года' },
  en: { one: 'year', other: 'years' },
};

/** An average month, for ages at which a day more or less means nothing. */
const MONTH_MS = 30.44 * DAY_MS;

/**
 * How long ago by the wall clock, in one unit: `5 мин`, `3 ч`, `3 дня`, `4 мес`, `2 года`. Rounded
 * down; below a minute, and for clocks that run ahead, `сейчас`.
 */
export const formatAge = (ms: Duration, language: Language): string => {
  const { hour, minute, month, now } = units[language];
  if (ms < MINUTE_MS) return now;
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} ${minute}`;
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} ${hour}`;
  if (ms < 2 * MONTH_MS) return counted(Math.floor(ms / DAY_MS), language, days[language]);
  if (ms < 24 * MONTH_MS) return `${Math.floor(ms / MONTH_MS)} ${month}`;
  return counted(Math.floor(ms / (12 * MONTH_MS)), language, years[language]);
};

const nearDays = new Map<number, Record<Language, string>>([
  [-1, { ru: 'вчера', en: 'yesterday' }],
  [0, { ru: 'сегодня', en: 'today' }],
  [1, { ru: 'завтра', en: 'tomorrow' }],
]);

/**
 * An instant as people say it, seen from `now`: `сегодня, 15:40`, `завтра, 10:00`,
 * `ср, 25 ноября, 12:30`, with the year when it is another one. Days are those of the zone's wall.
 */
export const formatDue = (
  at: Instant,
  now: Instant,
  { language, timeZone }: LocalFormat,
): string => {
  const { date, time } = toLocalDateTime(at, timeZone);
  const today = toLocalDateTime(now, timeZone).date;
  const near = nearDays.get(daysBetween(today, date))?.[language];
  return `${near ?? formatDate(date, language, today)}, ${time}`;
};

/**
 * The same without a present to lean on, for what is read again later: `ср, 25 ноября, 12:30`, with
 * the year when it is not that of `beside`.
 */
export const formatMoment = (
  at: Instant,
  beside: Instant | null,
  { language, timeZone }: LocalFormat,
): string => {
  const { date, time } = toLocalDateTime(at, timeZone);
  const other = beside === null ? '' : toLocalDateTime(beside, timeZone).date;
  return `${formatDate(date, language, other)}, ${time}`;
};

/** A segment of time in one line; the date is said once when both ends have it. */
export const formatSpan = ({ from, to }: Interval, wall: LocalFormat): string => {
  const begun = formatMoment(from, from, wall);
  const [start, end] = [toLocalDateTime(from, wall.timeZone), toLocalDateTime(to, wall.timeZone)];
  if (start.date === end.date) return `${begun}–${end.time}`;
  return `${begun} – ${formatMoment(to, from, wall)}`;
};
