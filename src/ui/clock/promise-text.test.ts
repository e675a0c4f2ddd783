import { beforeEach, expect, test, vi } from 'vitest';
import { dueText, promiseText, untilText } from './promise-text';

const moscow = { language: 'ru', timeZone: 'Europe/Moscow' } as const;
const english = { language: 'en', timeZone: 'Europe/Moscow' } as const;
const mondayNoon = Date.parse('2026-11-23T12:00+03:00');

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Moscow');
});

test.each([
  ['2026-11-23T15:40+03:00', 'сегодня до 15:40'],
  ['2026-11-24T10:00+03:00', 'завтра до 10:00'],
  ['2026-11-25T12:30+03:00', 'до среды, 12:30'],
  ['2026-11-29T12:30+03:00', 'до воскресенья, 12:30'],
  ['2026-11-30T12:30+03:00', 'до 30 ноября, 12:30'],
  ['2026-11-20T12:30+03:00', 'до 20 ноября, 12:30'],
])('formats %s relative to Monday the 23rd', (at, expected) => {
  expect(untilText(Date.parse(at), mondayNoon, moscow)).toBe(expected);
});

test('counts calendar days in the time zone of the service, not periods of 24 hours', () => {
  const lateEvening = Date.parse('2026-11-23T23:50+03:00');
  expect(untilText(Date.parse('2026-11-24T10:00+03:00'), lateEvening, moscow)).toBe(
    'завтра до 10:00',
  );
});

test('formats the response target in both languages', () => {
  const wednesday = Date.parse('2026-11-25T12:30+03:00');
  expect(promiseText(wednesday, mondayNoon, moscow)).toBe('Ответим до среды, 12:30');
  expect(promiseText(wednesday, mondayNoon, english)).toBe('We answer by Wednesday, 12:30');
});

test('shows the time zone only when the local time of the viewer differs', () => {
  const due = Date.parse('2026-11-25T12:30+03:00');
  expect(dueText(due, mondayNoon, moscow)).toBe('ср, 25 ноября, 12:30');
  vi.stubEnv('TZ', 'Asia/Vladivostok');
  expect(dueText(due, mondayNoon, moscow)).toBe('ср, 25 ноября, 12:30 по Москве');
  expect(promiseText(due, mondayNoon, english)).toBe('We answer by Wednesday, 12:30 Moscow time');
  vi.stubEnv('TZ', 'Europe/Minsk');
  expect(dueText(due, mondayNoon, moscow)).toBe('ср, 25 ноября, 12:30');
});
