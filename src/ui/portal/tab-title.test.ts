// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { countInTab, nameTab } from './tab-title';

afterEach(() => countInTab(0));

test('prefixes the tab title of every page with the unread count', () => {
  nameTab('Мои обращения');
  countInTab(2);
  expect(document.title).toBe('(2) Мои обращения');
  nameTab('Обращение');
  expect(document.title).toBe('(2) Обращение');
  countInTab(1);
  expect(document.title).toBe('(1) Обращение');
});

test('has no prefix when nothing is unread', () => {
  nameTab('Помощь');
  countInTab(3);
  document.title = '(3) Очередь';
  countInTab(0);
  expect(document.title).toBe('Очередь');
});
