import { expect, it } from 'vitest';
import { attachedPictures } from './email-pictures';

const MEGABYTE = 1_024 * 1_024;

const picture = (name: string, bytes: number) =>
  ({ id: '0'.repeat(32), name, type: 'image/png', width: 1, height: 1, bytes }) as const;

const namesOf = (...sizes: readonly number[]) =>
  attachedPictures(sizes.map((bytes, at) => picture(String(at), bytes))).map(({ name }) => name);

it('attaches pictures in order while they fit into 10 MB together', () => {
  expect(namesOf()).toEqual([]);
  expect(namesOf(10 * MEGABYTE)).toEqual(['0']);
  expect(namesOf(6 * MEGABYTE, 5 * MEGABYTE, 4 * MEGABYTE)).toEqual(['0', '2']);
  expect(namesOf(10 * MEGABYTE, 1)).toEqual(['0']);
});
