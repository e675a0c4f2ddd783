import { describe, expect, it } from 'vitest';
import { isProven, type Fixture } from './fixture';

const fixture: Fixture = { check: 'lint', says: 'no-any', path: 'src/a.ts', content: '' };
const red = (output: string) => ({ code: 1, output });

describe('a sample', () => {
  it('is proven when the check is red and names the file with the rule', () => {
    expect(isProven(fixture, red('b\nsrc/a.ts:1:2 no-any: why'))).toBe(true);
  });

  it.each([
    ['a check that stays green', { code: 0, output: 'src/a.ts:1:2 no-any' }],
    ['a check that is red for another file', red('src/b.ts:1:2 no-any')],
    ['a check that is red for another rule', red('src/a.ts:1:2 no-cycle')],
    ['file and rule on different lines', red('src/a.ts:1:2 no-cycle\nsrc/b.ts:1:2 no-any')],
    ['a longer name', red('src/a.tsx:1:2 no-any')],
    ['no output', red('')],
  ])('is not proven by %s', (_, output) => {
    expect(isProven(fixture, output)).toBe(false);
  });

  it('proves as a control that the check does not cry wolf', () => {
    const control: Fixture = { ...fixture, allowed: true };
    expect(isProven(control, red('src/b.ts:1:2 no-any: src/a.ts'))).toBe(true);
    expect(isProven(control, red('src/a.ts:1:2 no-any'))).toBe(false);
  });
});
