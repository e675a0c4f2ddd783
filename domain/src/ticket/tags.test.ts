import { expect, it } from 'vitest';
import { limits } from '../limits';
import { tagsSchema, withTags } from './tags';

it('normalises tags and drops repeats', () => {
  expect(tagsSchema.parse(['  Каталог  2026 ', 'каталог 2026', 'a-b_c'])).toEqual([
    'каталог 2026',
    'a-b_c',
  ]);
});

it.each([[['<b>']], [['']], [['a'.repeat(limits.tag.max + 1)]]])('refuses %j', (tags) => {
  expect(tagsSchema.safeParse(tags).success).toBe(false);
});

it('bounds the number of tags', () => {
  const many = Array.from({ length: limits.tags.max + 1 }, (_, at) => `t${at}`);
  expect(tagsSchema.safeParse(many).success).toBe(false);
  expect(withTags(many.slice(0, 9), ['x', 'y'])).toHaveLength(limits.tags.max);
});
