// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { countInTab, nameTab } from './tab-title';

afterEach(() => countInTab(0));

test('what is to be looked at stands before the name of the tab, whatever page is shown', () => {
  nameTab('Мои обращения');
  countInTab(2);
  expect(document.title).toBe('(2) Мои обращения');
  nameTab('Обращение');
  expect(document.title).toBe('(2) Обращение');
  countInTab(1);
  expect(document.title).toBe('(1) Обращение');
});

test('nothing stands before it when nothing is to be looked at', () => {
  nameTab('Помощь');
  countInTab(3);
  document.title = '(3) Очередь';
  countInTab(0);
  expect(document.title).toBe('Очередь');
});
