import { expect, test } from 'vitest';
import { badgeText } from './badge-text';

const HOUR_MS = 3_600_000;

test.each([
  ['calm', 5 * HOUR_MS, '5 ч', 'осталось 5 ч'],
  ['soon', HOUR_MS / 2, '30 мин', 'скоро срок, осталось 30 мин'],
  ['overdue', -1.5 * HOUR_MS, '−1 ч 30 мин', 'просрочено на 1 ч 30 мин'],
  ['still', 2 * HOUR_MS, '2 ч', 'срок стоит, ждём ответа на вопрос; осталось 2 ч'],
  ['kept', HOUR_MS, 'в срок', 'ответили в срок'],
  ['missed', -HOUR_MS, 'с опозданием', 'ответили позже срока на 1 ч'],
] as const)('says the tone %s in words, without leaning on colour', (tone, leftMs, ...said) => {
  const { shown, full } = badgeText({ tone, leftMs, status: 'waiting' }, 'ru');
  expect([shown, full]).toEqual(said);
});

test('does not give time back to a ticket that waits since after its deadline', () => {
  expect(badgeText({ tone: 'still', leftMs: -HOUR_MS, status: 'deferred' }, 'ru')).toEqual({
    shown: '−1 ч',
    full: 'срок стоит, отложено; просрочено на 1 ч',
    sentence: 'срок стоит, отложено; просрочено на 1 ч рабочего времени',
  });
});

test('says that business time is meant, unless working days say so already', () => {
  const sentence = (leftMs: number) =>
    badgeText({ tone: 'calm', leftMs, status: 'open' }, 'ru').sentence;
  expect(sentence(2 * HOUR_MS)).toBe('осталось 2 ч рабочего времени');
  expect(sentence(40 * HOUR_MS)).toBe('осталось 5 рабочих дней');
});

test('names no length when the deadline passed and no business time has since', () => {
  expect(badgeText({ tone: 'overdue', leftMs: 0, status: 'open' }, 'ru').full).toBe('срок прошёл');
  expect(badgeText({ tone: 'missed', leftMs: 0, status: 'open' }, 'en').full).toBe('answered late');
});
