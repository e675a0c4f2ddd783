// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '../../i18n/testing/start-texts';
import { ClockBadge } from './clock-badge';
import { DeadlineTimeline } from './deadline-timeline';
import { DueText } from './due-text';
import { Receipt } from './receipt';
import { aTicket } from './testing/a-ticket';

const MONDAY_11 = Date.parse('2026-11-23T11:00+03:00');

beforeAll(() => startTexts('ru'));
beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Moscow');
  vi.useFakeTimers({ now: MONDAY_11 });
});
afterEach(() => {
  vi.useRealTimers();
});

const segments = () => screen.getAllByRole('button');

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test('a compact badge shows a short text with the full sentence for screen readers', () => {
  render(<ClockBadge ticket={aTicket()} />);
  expect(screen.getByText('4 ч 30 мин')).toBeTruthy();
  expect(screen.getByText('осталось 4 ч 30 мин')).toBeTruthy();
});

test('a badge updates over time', () => {
  render(<ClockBadge ticket={aTicket()} size="full" />);
  act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.getByText('осталось 4 ч 29 мин')).toBeTruthy();
});

test('a badge does not change while the timer is paused', () => {
  const ticket = aTicket({ status: 'waiting', pausedAt: MONDAY_11 });
  render(<ClockBadge ticket={ticket} size="full" />);
  act(() => void vi.advanceTimersByTime(3 * 3_600_000));
  expect(screen.getByText('срок стоит, ждём ответа на вопрос; осталось 4 ч 30 мин')).toBeTruthy();
});

test('a due time has a machine-readable datetime', () => {
  render(<DueText at={aTicket().deadline.dueAt} form="promise" />);
  const time = screen.getByText('Ответим сегодня до 15:30');
  expect(time.getAttribute('datetime')).toBe('2026-11-23T12:30:00.000Z');
});

test('the timeline has text alternatives', () => {
  render(<DeadlineTimeline ticket={aTicket()} />);
  const timeline = screen.getByRole('toolbar', { name: 'Ход срока' });
  const ends = document.getElementById(String(timeline.getAttribute('aria-describedby')));
  expect(ends?.textContent).toMatch(/принято пт, 20 ноября, 17:30.*срок сегодня, 15:30/u);
  expect(screen.getByText('осталось 4 ч 30 мин рабочего времени')).toBeTruthy();
  expect(segments().map((segment) => segment.getAttribute('aria-label'))).toEqual([
    'пт, 20 ноября: 17:30–18:00, 30 мин, п. 3.5',
    'Не работаем: 21–22 ноября, выходные, п. 3.5',
    'пн, 23 ноября: 10:00–15:30, 5 ч 30 мин, п. 3.5',
  ]);
});

test('the timeline has one tab stop; arrow keys, Home and End move the focus', () => {
  render(<DeadlineTimeline ticket={aTicket()} />);
  const tabStops = () => segments().filter(({ tabIndex }) => tabIndex === 0);
  expect(tabStops()).toHaveLength(1);
  const [first, second, third] = segments();
  act(() => first?.focus());
  press('ArrowRight');
  expect(document.activeElement).toBe(second);
  expect(tabStops()).toEqual([second]);
  press('End');
  expect(document.activeElement).toBe(third);
  press('ArrowRight');
  expect(document.activeElement).toBe(third);
  press('Home');
  expect(document.activeElement).toBe(first);
});

test('a focused segment shows its receipt line until blur', () => {
  render(<DeadlineTimeline ticket={aTicket()} />);
  act(() => segments()[1]?.focus());
  expect(screen.getByText('Не работаем: 21–22 ноября, выходные, п. 3.5')).toBeTruthy();
  act(() => segments()[1]?.blur());
  expect(screen.getByText('осталось 4 ч 30 мин рабочего времени')).toBeTruthy();
});

test('the receipt lists every step with its clause and ends with the deadline', () => {
  render(<Receipt ticket={aTicket()} />);
  screen.getByRole('region', { name: 'Как посчитан срок' });
  const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
  const texts = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(terms.at(-1)).toBe('Срок');
  expect(texts.at(-1)).toBe('пн, 23 ноября, 15:30 п. 3.4');
  expect(texts.every((text) => / п\. \d\.\d$/u.test(text))).toBe(true);
});
