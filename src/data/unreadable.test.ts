import { expect, test } from 'vitest';
import { placeUnreadable, splitUnreadable } from './unreadable';

const documents = (text: string) =>
  [...text].map((id) => ({ id, item: id === id.toUpperCase() ? null : id }));

const placesOf = (text: string) => {
  const { items, unreadable } = splitUnreadable(documents(text));
  return placeUnreadable(items, unreadable, (item) => item).map((at) =>
    at.kind === 'item' ? at.item : at.id,
  );
};

test.each(['aBc', 'ABc', 'abCD', 'AB', 'aBCdE', ''])('%s keeps its order', (text) => {
  expect(placesOf(text).join('')).toBe(text);
});

test('a document that another answer could read stands once', () => {
  const unreadable = [{ id: 'b', before: 'c' }];
  expect(placeUnreadable(['a', 'b', 'c'], unreadable, (item) => item)).toHaveLength(3);
});

test('a document that two answers have stands once, and at the end when its neighbour is gone', () => {
  const at = { id: 'B', before: 'c' };
  expect(placeUnreadable(['a'], [at, at], (item) => item)).toEqual([
    { kind: 'item', item: 'a' },
    { kind: 'unreadable', id: 'B' },
  ]);
});
