import { describe, expect, it } from 'vitest';
import { textProblems } from './build-leak-check';

describe('T49: the production app leaks no internal data', () => {
  it.each([
    ['an emulator address', 'connect("127.0.0.1",8080)'],
    ['a key', '-----BEGIN PRIVATE KEY-----'],
    ['a mail server', 'smtp://mail.example.org'],
    ['a source map', '//# sourceMappingURL=a.js.map'],
    ['a demo account', '"anna@reglament.test"'],
    ['a path', '"/home/anna/reglament/src/app.ts"'],
  ])('finds %s', (_what, text) => {
    expect(textProblems('a.js', `const a = 1; ${text}`)).toHaveLength(1);
  });

  it('accepts ordinary code', () => {
    expect(textProblems('a.js', 'const a = "https://firestore.googleapis.com"')).toEqual([]);
  });
});
