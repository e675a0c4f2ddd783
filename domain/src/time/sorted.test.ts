import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUpTo, countBelow, sorted, valueAt } from './sorted';

describe('sorted', () => {
  const values = fc
    .array(
      fc.oneof(
        fc.integer({ min: -50, max: 50 }),
        fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
      ),
    )
    .map((numbers) => new Float64Array(numbers).toSorted());

  it('counts like a linear scan, also with equal values', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -60, max: 60 }), fc.nat(), (numbers, random, which) => {
        const index = sorted(numbers);
        for (const x of [random, numbers[which % Math.max(1, numbers.length)] ?? random]) {
          expect(countUpTo(index, x)).toBe(numbers.filter((value) => value <= x).length);
          expect(countBelow(index, x)).toBe(numbers.filter((value) => value < x).length);
        }
      }),
    );
  });

  it('handles values closer together than any bucket width', () => {
    const index = sorted(new Float64Array([0, Number.MIN_VALUE]));
    expect([countBelow(index, Number.MIN_VALUE), countUpTo(index, Number.MIN_VALUE)]).toEqual([
      1, 2,
    ]);
  });

  it('throws for a position beyond the end', () => {
    expect(() => valueAt(new Float64Array(2), 2)).toThrow(RangeError);
  });
});
