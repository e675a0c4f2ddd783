import { describe, expect, it } from 'vitest';
import { cruiseViolations } from './boundaries';

const cruise = (sources: readonly string[], violations: readonly object[]): string =>
  JSON.stringify({ modules: sources.map((source) => ({ source })), summary: { violations } });

const paths = ['src/a.ts', 'src/b.ts'];

describe('cruiseViolations', () => {
  it('reports nothing when every file was analysed without violations', () => {
    expect(cruiseViolations(cruise(paths, []), paths)).toEqual([]);
  });

  it('reports a file that was not analysed', () => {
    expect(cruiseViolations(cruise(['src/a.ts'], []), paths)).toMatchObject([
      { path: 'src/b.ts', rule: 'every-file-is-seen' },
    ]);
  });

  it('reports every file when nothing was analysed', () => {
    expect(cruiseViolations(cruise([], []), paths)).toHaveLength(2);
    expect(cruiseViolations('', paths)).toHaveLength(2);
  });

  it('names the source, the target and the path of a violation', () => {
    const rule = { name: 'features-apart' };
    const direct = { from: 'src/a.ts', to: 'src/b.ts', rule };
    const cyclic = { ...direct, cycle: [{ name: 'src/b.ts' }, { name: 'src/a.ts' }] };
    expect(cruiseViolations(cruise(paths, [direct, cyclic]), paths)).toMatchObject([
      { path: 'src/a.ts', rule: 'features-apart', message: 'src/b.ts' },
      { path: 'src/a.ts', rule: 'features-apart', message: 'src/b.ts → src/a.ts' },
    ]);
  });
});
