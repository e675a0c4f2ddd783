import { describe, expect, it } from 'vitest';
import { at, MOSCOW } from '../testing/calendars';
import { daysBetween, formatDate, formatDates, fromLocalDateTime, toLocalDateTime } from './local';

describe('toLocalDateTime', () => {
  it('formats midnight as 00:00 of the new date', () => {
    expect(toLocalDateTime(at('2026-11-24 00:00'), MOSCOW)).toEqual({
      date: '2026-11-24',
      time: '00:00',
    });
  });

  it('uses historical offsets: Moscow was at +4 in 2012', () => {
    expect(toLocalDateTime(Date.UTC(2012, 6, 1, 6), MOSCOW).time).toBe('10:00');
    expect(toLocalDateTime(Date.UTC(2026, 6, 1, 6), MOSCOW).time).toBe('09:00');
  });

  it('throws for an unknown zone', () => {
    expect(() => toLocalDateTime(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('daysBetween', () => {
  it('counts dates across DST changes and years', () => {
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
  });
});

describe('formatDate', () => {
  it('adds the year only if it differs', () => {
    expect(formatDate('2026-11-25', 'ru', '2026-01-01')).toBe('ср, 25 ноября');
    expect(formatDate('2027-05-09', 'ru', '2026-01-01')).toBe('вс, 9 мая 2027 г.');
    expect(formatDate('2027-05-09', 'en', '2026-01-01')).toBe('Sun, 9 May 2027');
  });
});

describe('formatDates', () => {
  it.each([
    ['2026-11-04', '2026-11-04', '4 ноября', '4 November'],
    ['2026-11-21', '2026-11-22', '21–22 ноября', '21–22 November'],
    ['2026-12-31', '2027-01-10', '31 декабря – 10 января', '31 December – 10 January'],
  ])('formats %s to %s', (from, to, russian, english) => {
    expect(formatDates(from, to, 'ru')).toBe(russian);
    expect(formatDates(from, to, 'en')).toBe(english);
  });
});

describe('fromLocalDateTime', () => {
  it('parses a local time of a zone', () => {
    expect(fromLocalDateTime('2026-11-25T12:30', 'Europe/Moscow')).toBe(
      Date.parse('2026-11-25T12:30:00+03:00'),
    );
    expect(fromLocalDateTime('2012-11-25T12:30', 'Europe/Moscow')).toBe(
      Date.parse('2012-11-25T12:30:00+04:00'),
    );
  });

  it('is the inverse of toLocalDateTime', () => {
    const late = Date.parse('2026-12-31T23:59:00+03:00');
    const { date, time } = toLocalDateTime(late, 'Europe/Moscow');
    expect(fromLocalDateTime(`${date}T${time}`, 'Europe/Moscow')).toBe(late);
  });

  it.each(['', 'tomorrow', '2026-11-25', '2026-11-25T12:30:00'])('returns null for %j', (text) => {
    expect(fromLocalDateTime(text, 'Europe/Moscow')).toBeNull();
  });
});
