import { TZDate } from '@date-fns/tz';
import { differenceInCalendarDays, lightFormat } from 'date-fns';
import type { Language } from '../fields';
import type { Instant, LocalDate } from '../time/types';

/** Language and time zone for formatting instants. */
export interface LocalFormat {
  readonly language: Language;
  /** IANA time zone name. */
  readonly timeZone: string;
}

/** Local date and time. */
interface LocalDateTime {
  readonly date: LocalDate;
  readonly time: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Caches formatters, because creating one costs about 100 times a formatting call. */
function cached(key: string, create: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = formatters.get(key);
  if (known) return known;
  const created = create();
  formatters.set(key, created);
  return created;
}

/** Converts an instant to a local date and time: `2026-11-25` and `12:30`. */
export const toLocalDateTime = (at: Instant, timeZone: string): LocalDateTime => {
  const zoned = new TZDate(at, timeZone);
  return { date: lightFormat(zoned, 'yyyy-MM-dd'), time: lightFormat(zoned, 'HH:mm') };
};

/**
 * Converts a local date and time such as `2026-11-25T12:30` to an instant; null for other formats.
 */
export const fromLocalDateTime = (local: string, timeZone: string): Instant | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/u.exec(local);
  if (parts === null) return null;
  const [, year, month, day, hour, minute] = parts.map(Number);
  const at = new TZDate(year ?? 0, (month ?? 0) - 1, day ?? 0, hour ?? 0, minute ?? 0, timeZone);
  return at.getTime();
};

/** Returns the UTC midnight of a local date, for formatting its parts. */
const midnightOf = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);

const locales = { ru: 'ru', en: 'en-GB' } as const satisfies Record<Language, string>;

const part = (date: LocalDate, language: Language, style: 'weekday' | 'dayMonth'): string => {
  const options: Intl.DateTimeFormatOptions =
    style === 'weekday' ? { weekday: 'short' } : { day: 'numeric', month: 'long' };
  return cached(
    `${style} ${language}`,
    () => new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options }),
  ).format(midnightOf(date));
};

/** Formats the weekday: `ср`, `Wed`. */
export const weekdayName = (date: LocalDate, language: Language): string =>
  part(date, language, 'weekday');

/** Formats the day and the month: `25 ноября`, `25 November`. */
export const dayAndMonth = (date: LocalDate, language: Language): string =>
  part(date, language, 'dayMonth');

const yearOf = (date: LocalDate): string => date.slice(0, 4);

/** Returns the name of a time zone at an instant: `Москва, стандартное время`. */
export const zoneName = (at: Instant, { language, timeZone }: LocalFormat): string => {
  const formatter = cached(
    `zone ${language} ${timeZone}`,
    () => new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'long' }),
  );
  const name = formatter.formatToParts(at).find(({ type }) => type === 'timeZoneName');
  return name?.value ?? timeZone;
};

/** Formats a date: `ср, 25 ноября`; with the year if it differs from the year of `beside`. */
export const formatDate = (date: LocalDate, language: Language, beside: LocalDate): string => {
  const plain = `${weekdayName(date, language)}, ${dayAndMonth(date, language)}`;
  if (yearOf(date) === yearOf(beside)) return plain;
  return language === 'ru' ? `${plain} ${yearOf(date)} г.` : `${plain} ${yearOf(date)}`;
};

/** Converts a local date to UTC midnight, independent of the machine's time zone. */
const utc = (date: LocalDate): TZDate => new TZDate(midnightOf(date), 'UTC');

/** Whole days from one local date to another. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  differenceInCalendarDays(utc(to), utc(from));

/**
 * Formats a date range: `4 ноября`, `21-22 ноября` (with an en dash), `31 декабря - 10 января`.
 */
export const formatDates = (from: LocalDate, to: LocalDate, language: Language): string => {
  if (from === to) return dayAndMonth(from, language);
  if (from.slice(0, 7) !== to.slice(0, 7)) {
    return `${dayAndMonth(from, language)} – ${dayAndMonth(to, language)}`;
  }
  return `${Number(from.slice(8))}–${dayAndMonth(to, language)}`;
};
