import { expect, test } from 'vitest';
import { readSearchParams, searchInputOf, writeSearchParams } from './search-params';

const url = 'q=%D0%BA%D0%B0%D1%82+%D0%BD%D0%B5&order=best&state=open&priority=2&assignee=nobody';

test('reads and writes the URL without loss', () => {
  const params = readSearchParams(new URLSearchParams(`${url}&category=breeder&period=month`));
  expect(readSearchParams(writeSearchParams(params))).toEqual(params);
  expect(writeSearchParams(readSearchParams(new URLSearchParams())).toString()).toBe('');
});

test('ignores what the URL holds by mistake', () => {
  const wrong = 'order=worst&state=lost&category=../x&priority=0&period=9999';
  expect(readSearchParams(new URLSearchParams(wrong))).toEqual({
    q: '',
    order: 'newest',
    state: '',
    category: '',
    priority: '',
    assignee: '',
    period: '',
  });
});

test('asks the server with the filters of the URL', () => {
  const now = Date.parse('2026-11-28T15:00:00Z');
  const params = readSearchParams(new URLSearchParams(`${url}&period=week`));
  expect(searchInputOf(params, now)).toEqual({
    text: 'кат не',
    scope: 'all',
    order: 'best',
    filters: {
      isOpen: true,
      category: null,
      priority: 2,
      assignee: '',
      to: null,
      from: Date.parse('2026-11-21T00:00:00Z'),
    },
  });
});
