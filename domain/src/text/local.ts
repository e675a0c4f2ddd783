import { TZDate } from '@date-fns/tz';
import { differenceInCalendarDays, lightFormat } from 'date-fns';
import type { Language } from '../fields';
import type { Instant, LocalDate } from '../time/types';

/** How an instant is shown: in whose language, on whose wall. */
export interface LocalFormat {
  readonly language: Language;
  /** IANA name of the zone whose wall clock is meant. */
  readonly timeZone: string;
}

/** The wall clock of a zone at an instant, taken apart. */
interface LocalDateTime {
  readonly date: LocalDate;
  readonly time: string;
}

const readers = new Map<string, Intl.DateTimeFormat>();

/** Formatters cost a hundred times what formatting does, so each is made once. */
function cached(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = readers.get(key);
  if (known) return known;
  const made = make();
  readers.set(key, made);
  return made;
}

/** What the wall of a zone shows at an instant: `2026-11-25` and `12:30`. */
export const toLocalDateTime = (at: Instant, timeZone: string): LocalDateTime => {
  const wall = new TZDate(at, timeZone);
  return { date: lightFormat(wall, 'yyyy-MM-dd'), time: lightFormat(wall, 'HH:mm') };
};

/**
 * The instant at which the wall of a zone shows a date and a time, written as `2026-11-25T12:30`; null
 * for anything else.
 */
export const fromLocalDateTime = (shown: string, timeZone: string): Instant | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/u.exec(shown);
  if (parts === null) return null;
  const [, year, month, day, hour, minute] = parts.map(Number);
  const at = new TZDate(year ?? 0, (month ?? 0) - 1, day ?? 0, hour ?? 0, minute ?? 0, timeZone);
  return at.getTime();
};

/** The UTC midnight that stands for a local date where only its parts matter. */
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

/** `ср`, `Wed`. */
export const weekdayName = (date: LocalDate, language: Language): string =>
  part(date, language, 'weekday');

/** `25 ноября`, `25 November`. */
export const dayAndMonth = (date: LocalDate, language: Language): string =>
  part(date, language, 'dayMonth');

const yearOf = (date: LocalDate): string => date.slice(0, 4);

/** `ср, 25 ноября`; with the year when it is not the year of `beside`. */
export const formatDate = (date: LocalDate, language: Language, beside: LocalDate): string => {
  const plain = `${weekdayName(date, language)}, ${dayAndMonth(date, language)}`;
  if (yearOf(date) === yearOf(beside)) return plain;
  return language === 'ru' ? `${plain} ${yearOf(date)} г.` : `${plain} ${yearOf(date)}`;
};

/** A local date as a day without a zone of the machine. */
const utc = (date: LocalDate): TZDate => new TZDate(midnightOf(date), 'UTC');

/** Whole days from one local date to another. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  differenceInCalendarDays(utc(to), utc(from));

/**
 * A run of dates in the shortest form that reads well: `4 ноября`, `21-22 ноября` (with a dash),
 * `31 декабря - 10 января`.
 */
export const formatDates = (from: LocalDate, to: LocalDate, language: Language): string => {
  if (from === to) return dayAndMonth(from, language);
  if (from.slice(0, 7) !== to.slice(0, 7)) {
    return `${dayAndMonth(from, language)} – ${dayAndMonth(to, language)}`;
  }
  return `${Number(from.slice(8))}–${dayAndMonth(to, language)}`;
};
