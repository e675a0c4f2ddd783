import { expect, test } from 'vitest';
import { bytesText } from './bytes-text';

const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

test('formats file sizes in rounded units', () => {
  expect(plain(bytesText(1, 'ru'))).toBe('1 кБ');
  expect(plain(bytesText(900 * 1_024, 'ru'))).toBe('900 кБ');
  expect(plain(bytesText(2_500_000, 'ru'))).toBe('2,4 МБ');
  expect(plain(bytesText(10 * 1_024 * 1_024, 'en'))).toBe('10 MB');
});
