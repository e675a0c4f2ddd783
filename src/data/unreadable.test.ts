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

test.each(['aBc', 'ABc', 'abCD', 'AB', 'aBCdE', ''])('keeps the order of %s', (text) => {
  expect(placesOf(text).join('')).toBe(text);
});

test('omits a document that is readable in another snapshot', () => {
  const unreadable = [{ id: 'b', before: 'c' }];
  expect(placeUnreadable(['a', 'b', 'c'], unreadable, (item) => item)).toHaveLength(3);
});

test('places a repeated document once, at the end when its successor is missing', () => {
  const at = { id: 'B', before: 'c' };
  expect(placeUnreadable(['a'], [at, at], (item) => item)).toEqual([
    { kind: 'item', item: 'a' },
    { kind: 'unreadable', id: 'B' },
  ]);
});
