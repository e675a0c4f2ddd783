import { describe, expect, it } from 'vitest';
import { counted, plural } from './plural';

const days = { one: 'день', few: 'дня', many: 'дней', other: 'дня' };

describe('plural', () => {
  it.each([
    [0, 'дней'],
    [1, 'день'],
    [2, 'дня'],
    [5, 'дней'],
    [11, 'дней'],
    [21, 'день'],
    [112, 'дней'],
    [1.5, 'дня'],
  ])('selects the Russian form for %d', (count, form) => {
    expect(plural(count, 'ru', days)).toBe(form);
  });

  it('falls back to the form "other"', () => {
    const bare = { one: 'день', other: 'дней' };
    expect([2, 5].map((count) => plural(count, 'ru', bare))).toEqual(['дней', 'дней']);
  });

  it('counted puts the number before the noun', () => {
    expect(counted(1, 'en', { one: 'day', other: 'days' })).toBe('1 day');
    expect(counted(0, 'en', { one: 'day', other: 'days' })).toBe('0 days');
  });
});
