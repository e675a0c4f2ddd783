import { expect, it } from 'vitest';
import { formatDay } from './day';

const late = Date.parse('2026-10-11T23:30:00Z');
const timeZone = 'Europe/Moscow';

it('formatDay returns the local date with its year', () => {
  expect(formatDay(late, { language: 'ru', timeZone })).toBe('12 октября 2026 г.');
  expect(formatDay(late, { language: 'en', timeZone })).toBe('12 October 2026');
});
