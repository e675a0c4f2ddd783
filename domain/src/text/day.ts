import type { Instant } from '../time/types';
import { dayAndMonth, wallTime, type Wall } from './local';

/** The day of an instant with its year, for what stays true for long: `12 октября 2026 г.`. */
export const formatDay = (at: Instant, { language, timeZone }: Wall): string => {
  const { date } = wallTime(at, timeZone);
  const year = date.slice(0, 4);
  return `${dayAndMonth(date, language)} ${year}${language === 'ru' ? ' г.' : ''}`;
};
