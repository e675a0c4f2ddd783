import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryIds } from '../testing/categories';
import { HOUR_MS, type Regulation } from './schema';
import { categoryOf, targetFor, decidePriority, maxCountedLoad } from './sla-target';
import { zooportalRegulation } from './zooportal';

const load = (count: number) => ({ count, capped: false });

describe('decidePriority', () => {
  it('returns the priority of the category with clause 3.2', () => {
    expect(categoryIds.map((id) => decidePriority(zooportalRegulation, id))).toEqual(
      [1, 2, 3, 4, 5, 6].map((value, at) => ({
        value,
        record: {
          inputs: { category: categoryIds[at] },
          clause: '3.2',
          regulationVersion: '2012-02-01',
        },
      })),
    );
  });
});

describe('targetFor', () => {
  it.each([
    ['organiser-system', [2, 2, 3, 3, 4, 4, 6, 6, 8, 8]],
    ['organiser-office', [3, 3, 4, 4, 5, 5, 8, 8, 10, 10]],
    ['prospect', [4, 4, 5, 5, 6, 6, 8, 8, 10, 10]],
    ['participant', [4, 4, 6, 6, 8, 8, 10, 10, 12, 12]],
    ['breeder', [6, 6, 8, 8, 10, 10, 12, 12, 12, 12]],
  ] as const)('returns the hours of %s at both ends of every load step', (category, hours) => {
    const counts = [0, 9, 10, 24, 25, 49, 50, 99, 100, 1_000_000];
    const targets = counts.map((count) => targetFor(zooportalRegulation, category, load(count)));
    const { priority } = categoryOf(zooportalRegulation, category);
    expect(targets).toEqual(
      hours.map((value, at) => ({
        value: { unit: 'ms', amount: value * HOUR_MS },
        record: {
          inputs: { category, priority, load: load(counts[at] ?? 0) },
          clause: '3.4',
          regulationVersion: '2012-02-01',
        },
      })),
    );
  });

  it('returns 30 business days for merge-cards at any load', () => {
    for (const count of [0, 100]) {
      expect(targetFor(zooportalRegulation, 'merge-cards', load(count))).toMatchObject({
        value: { unit: 'days', amount: 30 },
        record: { clause: '3.4' },
      });
    }
  });

  it('never decreases with the load and stays within clause 3.4', () => {
    const hourly = fc.constantFrom(...categoryIds.slice(0, 5));
    fc.assert(
      fc.property(hourly, fc.nat(300), fc.nat(300), (category, one, more) => {
        const [less, greater] = [one, one + more].map(
          (count) => targetFor(zooportalRegulation, category, load(count)).value.amount,
        );
        expect(greater).toBeGreaterThanOrEqual(less ?? 0);
        expect(less).toBeGreaterThanOrEqual(2 * HOUR_MS);
        expect(greater).toBeLessThanOrEqual(12 * HOUR_MS);
      }),
    );
  });

  it('throws for an invalid regulation without load steps', () => {
    const bare: Regulation = { ...zooportalRegulation, loadSteps: [] };
    expect(() => targetFor(bare, 'breeder', load(3))).toThrow(
      'no hours for category breeder, load 3',
    );
  });
});

describe('maxCountedLoad', () => {
  it('returns the highest load step', () => {
    expect(maxCountedLoad(zooportalRegulation)).toBe(100);
    expect(maxCountedLoad({ ...zooportalRegulation, loadSteps: [] })).toBe(0);
  });
});

describe('categoryOf', () => {
  it('throws if the regulation has no such category', () => {
    expect(() => categoryOf({ ...zooportalRegulation, categories: [] }, 'breeder')).toThrow(
      'has no category breeder',
    );
  });
});
