import { limits } from '@reglament/domain';
import { expect, test } from 'vitest';
import { withLatest } from './draft-extras';

test('a list keeps each once, the latest at its end', () => {
  expect(withLatest(['a', 'b', 'c'], ['a', 'd'])).toEqual(['b', 'c', 'a', 'd']);
});

test('a list is never longer than the service takes', () => {
  const many = Array.from({ length: 30 }, (_, at) => `article-${at}`);
  const kept = withLatest([], many);
  expect(kept).toHaveLength(limits.deflection.max);
  expect(kept.at(-1)).toBe('article-29');
});
