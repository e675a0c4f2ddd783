import { describe, expect, it } from 'vitest';
import { countLines, tooLong } from './file-limits';

describe('file limits', () => {
  it.each([
    ['domain/src/a.ts', 200],
    ['domain/src/a.test.ts', 300],
    ['src/a.tsx', 300],
    ['firestore.rules', 300],
  ])('allow %s to have %i lines', (path, limit) => {
    expect(tooLong(new Map([[path, limit]]))).toEqual([]);
    expect(tooLong(new Map([[path, limit + 1]]))).toMatchObject([{ path, line: limit + 1 }]);
  });

  it('count lines, not line ends', () => {
    expect(countLines('a\nb\n')).toBe(2);
    expect(countLines('a\nb')).toBe(2);
  });
});
