import { describe, expect, it } from 'vitest';
import { cruiseViolations } from './boundaries';

const cruise = (sources: readonly string[], violations: readonly object[]): string =>
  JSON.stringify({ modules: sources.map((source) => ({ source })), summary: { violations } });

const paths = ['src/a.ts', 'src/b.ts'];

describe('the boundaries', () => {
  it('hold when every file was seen and none crosses', () => {
    expect(cruiseViolations(cruise(paths, []), paths)).toEqual([]);
  });

  it('do not hold when a file was not looked at', () => {
    expect(cruiseViolations(cruise(['src/a.ts'], []), paths)).toMatchObject([
      { path: 'src/b.ts', rule: 'every-file-is-seen' },
    ]);
  });

  it('do not hold when nothing was looked at', () => {
    expect(cruiseViolations(cruise([], []), paths)).toHaveLength(2);
    expect(cruiseViolations('', paths)).toHaveLength(2);
  });

  it('name who crosses, where to, and by which way', () => {
    const rule = { name: 'features-apart' };
    const direct = { from: 'src/a.ts', to: 'src/b.ts', rule };
    const round = { ...direct, cycle: [{ name: 'src/b.ts' }, { name: 'src/a.ts' }] };
    expect(cruiseViolations(cruise(paths, [direct, round]), paths)).toMatchObject([
      { path: 'src/a.ts', rule: 'features-apart', message: 'src/b.ts' },
      { path: 'src/a.ts', rule: 'features-apart', message: 'src/b.ts → src/a.ts' },
    ]);
  });
});
