import { expect, test, vi } from 'vitest';
import { badgeText } from './badge-text';

const HOUR_MS = 3_600_000;

const now = Date.parse('2026-11-23T12:00+03:00');
const contextOf = (language: 'ru' | 'en') => ({
  now,
  localFormat: { language, timeZone: 'Europe/Moscow' },
});

test.each([
  ['calm', 5 * HOUR_MS, '5 ч', 'осталось 5 ч'],
  ['soon', HOUR_MS / 2, '30 мин', 'скоро срок, осталось 30 мин'],
  ['overdue', -1.5 * HOUR_MS, '−1 ч 30 мин', 'просрочено на 1 ч 30 мин'],
  ['still', 2 * HOUR_MS, '2 ч', 'срок стоит, ждём ответа на вопрос; осталось 2 ч'],
  ['kept', HOUR_MS, 'в срок', 'ответили в срок'],
  ['missed', -HOUR_MS, 'с опозданием', 'ответили позже срока на 1 ч'],
] as const)('expresses the tone %s in words', (tone, leftMs, ...texts) => {
  const { shown, full } = badgeText(
    { tone, leftMs, status: 'waiting', by: 'answered' },
    contextOf('ru'),
  );
  expect([shown, full]).toEqual(texts);
});

test('shows a ticket paused after its deadline as overdue', () => {
  expect(
    badgeText(
      { tone: 'still', leftMs: -HOUR_MS, status: 'deferred', by: 'considered' },
      contextOf('ru'),
    ),
  ).toEqual({
    shown: '−1 ч',
    full: 'срок стоит, отложено; просрочено на 1 ч',
    sentence: 'срок стоит, отложено; просрочено на 1 ч рабочего времени',
  });
});

test('mentions business time unless the duration is in working days', () => {
  const sentence = (leftMs: number) =>
    badgeText({ tone: 'calm', leftMs, status: 'open', by: 'considered' }, contextOf('ru')).sentence;
  expect(sentence(2 * HOUR_MS)).toBe('осталось 2 ч рабочего времени');
  expect(sentence(40 * HOUR_MS)).toBe('осталось 5 рабочих дней');
});

test('omits the duration when no business time has passed since the deadline', () => {
  expect(
    badgeText({ tone: 'overdue', leftMs: 0, status: 'open', by: 'considered' }, contextOf('ru'))
      .full,
  ).toBe('срок прошёл');
  expect(
    badgeText({ tone: 'missed', leftMs: 0, status: 'open', by: 'answered' }, contextOf('en')).full,
  ).toBe('answered late');
});

test('shows the end and reason of a deferral in both languages', () => {
  vi.stubEnv('TZ', 'Europe/Moscow');
  const deferral = {
    title: { ru: 'Нужна доработка', en: 'Needs development' },
    clause: '2.7',
    at: now,
    until: Date.parse('2026-12-02T10:00+03:00'),
  };
  const facts = {
    tone: 'still',
    leftMs: HOUR_MS,
    status: 'deferred',
    by: 'answered',
    deferral,
  } as const;
  const texts = (language: 'ru' | 'en') => Object.values(badgeText(facts, contextOf(language)));
  const ru = 'отложено (нужна доработка), вернёмся ср, 2 декабря, 10:00';
  const en = 'deferred (needs development), we come back Wed, 2 December, 10:00';
  expect(texts('ru')).toEqual(['до 2 декабря', ru, ru]);
  expect(texts('en')).toEqual(['until 2 December', en, en]);
});

test.each([
  ['answered', 'ответили в срок', 'answered late by 1 h'],
  ['resolved', 'решено в срок', 'resolved late by 1 h'],
  ['considered', 'рассмотрено в срок', 'considered late by 1 h'],
] as const)('reports only that a ticket was %s', (by, kept, missed) => {
  const facts = { status: 'resolved', by } as const;
  expect(badgeText({ ...facts, tone: 'kept', leftMs: HOUR_MS }, contextOf('ru')).full).toBe(kept);
  expect(badgeText({ ...facts, tone: 'missed', leftMs: -HOUR_MS }, contextOf('en')).full).toBe(
    missed,
  );
});
