import { describe, expect, it } from 'vitest';
import { at, DAY, HOUR, MINUTE, MOSCOW } from '../testing/calendars';
import {
  formatAge,
  formatBusinessDays,
  formatBusinessTime,
  formatDue,
  formatMoment,
  formatSpan,
} from './format';

const ru = { language: 'ru', timeZone: MOSCOW } as const;
const en = { language: 'en', timeZone: MOSCOW } as const;

describe('formatDue', () => {
  const now = at('2026-11-23 12:00');

  it.each([
    ['2026-11-23 15:40', 'сегодня, 15:40', 'today, 15:40'],
    ['2026-11-23 00:00', 'сегодня, 00:00', 'today, 00:00'],
    ['2026-11-24 10:00', 'завтра, 10:00', 'tomorrow, 10:00'],
    ['2026-11-22 23:59', 'вчера, 23:59', 'yesterday, 23:59'],
    ['2026-11-25 12:30', 'ср, 25 ноября, 12:30', 'Wed, 25 November, 12:30'],
    ['2027-01-11 09:05', 'пн, 11 января 2027 г., 09:05', 'Mon, 11 January 2027, 09:05'],
    ['2025-12-31 10:00', 'ср, 31 декабря 2025 г., 10:00', 'Wed, 31 December 2025, 10:00'],
  ])('formats %s relative to now', (due, russian, english) => {
    expect(formatDue(at(due), now, ru)).toBe(russian);
    expect(formatDue(at(due), now, en)).toBe(english);
  });

  it('uses local dates of the time zone, not UTC or 24-hour periods', () => {
    const lateEvening = at('2026-11-23 23:30');
    expect(formatDue(at('2026-11-24 00:10'), lateEvening, ru)).toBe('завтра, 00:10');
    expect(formatDue(at('2026-11-24 00:10'), lateEvening, { ...ru, timeZone: 'Asia/Tokyo' })).toBe(
      'сегодня, 06:10',
    );
  });

  it('omits the year for tomorrow at the end of a year', () => {
    expect(formatDue(at('2027-01-01 10:00'), at('2026-12-31 10:00'), ru)).toBe('завтра, 10:00');
  });
});

describe('formatMoment', () => {
  it('adds the year without a reference date or if it differs', () => {
    const moment = at('2026-11-25 12:30');
    expect(formatMoment(moment, null, ru)).toBe('ср, 25 ноября 2026 г., 12:30');
    expect(formatMoment(moment, at('2026-01-01 00:00'), ru)).toBe('ср, 25 ноября, 12:30');
    expect(formatMoment(moment, at('2025-12-31 23:59'), en)).toBe('Wed, 25 November 2026, 12:30');
  });
});

describe('formatSpan', () => {
  it('shows a shared date once', () => {
    const from = at('2026-11-23 10:15');
    expect(formatSpan({ from, to: at('2026-11-23 11:15') }, ru)).toBe('пн, 23 ноября, 10:15–11:15');
    expect(formatSpan({ from, to: at('2026-11-24 11:15') }, en)).toBe(
      'Mon, 23 November, 10:15 – Tue, 24 November, 11:15',
    );
  });
});

describe('formatBusinessTime', () => {
  it.each([
    [0, '0 мин', '0 min'],
    [1, 'меньше 1 мин', 'under 1 min'],
    [MINUTE - 1, 'меньше 1 мин', 'under 1 min'],
    [MINUTE, '1 мин', '1 min'],
    [59 * MINUTE + 59_999, '59 мин', '59 min'],
    [HOUR, '1 ч', '1 h'],
    [HOUR + 5 * MINUTE, '1 ч 05 мин', '1 h 05 min'],
    [2 * HOUR + 10 * MINUTE, '2 ч 10 мин', '2 h 10 min'],
    [24 * HOUR - 1, '23 ч 59 мин', '23 h 59 min'],
    [24 * HOUR, '3 рабочих дня', '3 working days'],
    [40 * HOUR - 1, '4 рабочих дня', '4 working days'],
    [240 * HOUR, '30 рабочих дней', '30 working days'],
    [168 * HOUR, '21 рабочий день', '21 working days'],
  ])('formats %d ms, rounded down', (ms, russian, english) => {
    expect(formatBusinessTime(ms, 'ru')).toBe(russian);
    expect(formatBusinessTime(ms, 'en')).toBe(english);
  });

  it('formats overdue time without a sign', () => {
    expect(formatBusinessTime(-(HOUR + 5 * MINUTE), 'ru')).toBe('1 ч 05 мин');
    expect(formatBusinessTime(-1, 'ru')).toBe('меньше 1 мин');
  });
});

describe('formatBusinessDays', () => {
  it.each([
    [1, '1 рабочий день', '1 working day'],
    [2, '2 рабочих дня', '2 working days'],
    [5, '5 рабочих дней', '5 working days'],
    [11, '11 рабочих дней', '11 working days'],
    [22, '22 рабочих дня', '22 working days'],
  ])('uses the correct plural form for %d', (days, russian, english) => {
    expect(formatBusinessDays(days, 'ru')).toBe(russian);
    expect(formatBusinessDays(days, 'en')).toBe(english);
  });
});

describe('formatAge', () => {
  it.each([
    [-5 * MINUTE, 'сейчас', 'now'],
    [MINUTE - 1, 'сейчас', 'now'],
    [5 * MINUTE, '5 мин', '5 min'],
    [HOUR, '1 ч', '1 h'],
    [DAY - 1, '23 ч', '23 h'],
    [DAY, '1 день', '1 day'],
    [3 * DAY, '3 дня', '3 days'],
    [60 * DAY, '60 дней', '60 days'],
    [62 * DAY, '2 мес', '2 mo'],
    [400 * DAY, '13 мес', '13 mo'],
    [800 * DAY, '2 года', '2 years'],
    [2000 * DAY, '5 лет', '5 years'],
  ])('formats %d ms in one unit', (ms, russian, english) => {
    expect(formatAge(ms, 'ru')).toBe(russian);
    expect(formatAge(ms, 'en')).toBe(english);
  });
});
