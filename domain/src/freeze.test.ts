import { expect, it } from 'vitest';
import { deepFreeze } from './freeze';

it('freezes a value all the way down and gives it back', () => {
  const value = { list: [{ deep: 1 }], text: 'a', none: null };
  expect(deepFreeze(value)).toBe(value);
  expect([value, value.list, value.list[0]].every(Object.isFrozen)).toBe(true);
});
