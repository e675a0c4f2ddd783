import type { Language } from '../fields';
import type { Duration, Instant, Interval } from '../time/types';
import { daysBetween, formatDate, toLocalDateTime, type LocalFormat } from './local';
import { counted, type PluralForms } from './plural';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A working day of clause 3.5 (10:00 to 18:00), the unit of long business times. */
export const BUSINESS_DAY_MS = 8 * HOUR_MS;

/** Business times from this duration on are shown in days, shorter ones in hours. */
const DAYS_FROM_MS = 3 * BUSINESS_DAY_MS;

const businessDays: Record<Language, PluralForms> = {
  ru: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней', other: 'рабочего дня' },
  en: { one: 'working day', other: 'working days' },
};

/** Formats business days: `18 рабочих дней`, `1 working day`. */
export const formatBusinessDays = (days: number, language: Language): string =>
  counted(days, language, businessDays[language]);

const units = {
  ru: { hour: 'ч', minute: 'мин', month: 'мес', now: 'сейчас', under: 'меньше 1 мин' },
  en: { hour: 'h', minute: 'min', month: 'mo', now: 'now', under: 'under 1 min' },
} as const satisfies Record<Language, object>;

/**
 * Formats business time: `2 ч 10 мин`, `1 h 05 min`; from three working days on in whole days (`18
 * рабочих дней`). Ignores the sign, which the caller expresses. Rounds down to the minute or day,
 * so that the remaining time is never overstated.
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

/** Average month length, for approximate ages. */
const MONTH_MS = 30.44 * DAY_MS;

/**
 * Formats an age in one unit: `5 мин`, `3 ч`, `3 дня`, `4 мес`, `2 года`. Rounds down; below a
 * minute, or negative because of clock skew: `сейчас`.
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
 * Formats an instant relative to `now`: `сегодня, 15:40`, `завтра, 10:00`, `ср, 25 ноября, 12:30`,
 * with the year if it differs. Days are local dates of the time zone.
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
 * Formats an instant without reference to the current time: `ср, 25 ноября, 12:30`, with the year
 * if it differs from the year of `beside`.
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

/** Formats an interval; the date is shown once if both ends share it. */
export const formatSpan = ({ from, to }: Interval, format: LocalFormat): string => {
  const startText = formatMoment(from, from, format);
  const [start, end] = [
    toLocalDateTime(from, format.timeZone),
    toLocalDateTime(to, format.timeZone),
  ];
  if (start.date === end.date) return `${startText}–${end.time}`;
  return `${startText} – ${formatMoment(to, from, format)}`;
};
