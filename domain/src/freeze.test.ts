import { expect, it } from 'vitest';
import { deepFreeze } from './freeze';

it('deeply freezes a value and returns it', () => {
  const value = { list: [{ deep: 1 }], text: 'a', none: null };
  expect(deepFreeze(value)).toBe(value);
  expect([value, value.list, value.list[0]].every(Object.isFrozen)).toBe(true);
});
