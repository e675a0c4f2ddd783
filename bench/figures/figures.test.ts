import { describe, expect, it } from 'vitest';
import { isMet, shownTarget, verdictOf, type Figure } from './figure';
import { median, quantile, times } from './times';

const figure = (value: number, target: Figure['target']): Figure => ({
  name: 'open',
  value,
  unit: 'ms',
  target,
});

const max70 = { side: 'most', bound: 70, kind: 'goal' } as const;
const min59 = { side: 'least', bound: 59, kind: 'rivals' } as const;

describe('quantile', () => {
  it('is a measured sample by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(median(hundred)).toBe(50);
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('throws without samples', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it('is reported for a series as median and 95th percentile with the sample count', () => {
    const [p50, p95] = times('open', [10, 20, 30], { p95: max70 });
    expect(p50).toEqual({ name: 'open: p50 of 3', value: 20, unit: 'ms', target: null });
    expect(p95).toEqual({ name: 'open: p95 of 3', value: 30, unit: 'ms', target: max70 });
  });
});

describe('verdict', () => {
  it('states by how much a target was met or missed', () => {
    expect(verdictOf(figure(35, max70))).toBe('met, by 2×');
    expect(verdictOf(figure(56, max70))).toBe('met, by 25 %');
    expect(verdictOf(figure(84, max70))).toBe('**missed**, by 20 %');
  });

  it('supports lower limits', () => {
    expect(isMet(figure(60, min59))).toBe(true);
    expect(isMet(figure(58, min59))).toBe(false);
    expect(shownTarget({ ...figure(58, min59), unit: '/s' })).toBe('≥ 59/s (rivals)');
  });

  it('treats the bound itself as met', () => {
    expect(isMet(figure(70, max70))).toBe(true);
    expect(verdictOf(figure(0, max70))).toBe('met');
  });

  it('is empty without a target', () => {
    expect(verdictOf(figure(1, null))).toBe('');
    expect(isMet(figure(1, null))).toBe(true);
  });
});
