import type { Instant } from '../time/types';
import { dayAndMonth, toLocalDateTime, type LocalFormat } from './local';

/** Formats the date of an instant with its year: `12 октября 2026 г.`. */
export const formatDay = (at: Instant, { language, timeZone }: LocalFormat): string => {
  const { date } = toLocalDateTime(at, timeZone);
  const year = date.slice(0, 4);
  return `${dayAndMonth(date, language)} ${year}${language === 'ru' ? ' г.' : ''}`;
};
