import { describe, expect, it } from 'vitest';
import { isDetected, type Fixture } from './fixture';

const fixture: Fixture = { check: 'lint', says: 'no-any', path: 'src/a.ts', content: '' };
const failedWith = (output: string) => ({ code: 1, output });

describe('isDetected', () => {
  it('is true when the check fails and names the file with the rule', () => {
    expect(isDetected(fixture, failedWith('b\nsrc/a.ts:1:2 no-any: why'))).toBe(true);
  });

  it.each([
    ['a passing check', { code: 0, output: 'src/a.ts:1:2 no-any' }],
    ['a failure for another file', failedWith('src/b.ts:1:2 no-any')],
    ['a failure for another rule', failedWith('src/a.ts:1:2 no-cycle')],
    ['file and rule on different lines', failedWith('src/a.ts:1:2 no-cycle\nsrc/b.ts:1:2 no-any')],
    ['a longer file name', failedWith('src/a.tsx:1:2 no-any')],
    ['no output', failedWith('')],
  ])('is false for %s', (_, output) => {
    expect(isDetected(fixture, output)).toBe(false);
  });

  it('verifies for a control that the file is not reported', () => {
    const control: Fixture = { ...fixture, allowed: true };
    expect(isDetected(control, failedWith('src/b.ts:1:2 no-any: src/a.ts'))).toBe(true);
    expect(isDetected(control, failedWith('src/a.ts:1:2 no-any'))).toBe(false);
  });
});
