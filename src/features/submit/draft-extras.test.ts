import { limits } from '@reglament/domain';
import { expect, test } from 'vitest';
import { withLatest } from './draft-extras';

test('keeps each item once, latest last', () => {
  expect(withLatest(['a', 'b', 'c'], ['a', 'd'])).toEqual(['b', 'c', 'a', 'd']);
});

test('limits the list to the maximum of the server', () => {
  const many = Array.from({ length: 30 }, (_, at) => `article-${at}`);
  const items = withLatest([], many);
  expect(items).toHaveLength(limits.deflection.max);
  expect(items.at(-1)).toBe('article-29');
});
