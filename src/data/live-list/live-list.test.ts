import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KEEP_ALIVE_MS } from '../live-listener';
import { compare, FakeList, placeOf, type Item } from '../testing/fake-list';
import { LiveList } from './live-list';

const open = (list: FakeList) => {
  const window = new LiveList<Item>(new QueryClient(), {
    rangeQuery: (range) => list.query(range),
    idOf: ({ id }) => id,
    versionOf: ({ version }) => version,
    placeOf,
    compare,
  });
  const watcher = vi.fn<() => void>();
  const close = window.watch(watcher);
  return { window, watcher, close };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a window', () => {
  test('reads nothing before it is watched', () => {
    const list = new FakeList(1_000);
    expect(
      new LiveList<Item>(new QueryClient(), {
        rangeQuery: (range) => list.query(range),
        idOf: ({ id }) => id,
        versionOf: ({ version }) => version,
        placeOf,
        compare,
      }).view().state,
    ).toBe('pending');
    expect(list.reads).toBe(0);
  });

  test.each([10, 100, 10_000])('reads at most 50 documents of %i', (count) => {
    const list = new FakeList(count);
    const { window } = open(list);
    expect(window.view().items).toHaveLength(Math.min(count, 50));
    expect(window.view().hasMore).toBe(count > 50);
    expect(list.reads).toBe(Math.min(count, 50));
  });

  test('costs what was scrolled to, and nothing twice', () => {
    const list = new FakeList(1_000);
    const { window } = open(list);
    window.grow();
    window.grow();
    expect(window.view().items).toEqual(list.all().slice(0, 150));
    expect(list.reads).toBe(150);
  });

  test('stops growing at the end of the list', () => {
    const list = new FakeList(60);
    const { window } = open(list);
    window.grow();
    window.grow();
    window.grow();
    expect(window.view()).toMatchObject({ hasMore: false, items: list.all() });
    expect(list.reads).toBe(60);
  });

  test('shows an arrival at its place', () => {
    const list = new FakeList(10);
    const { window } = open(list);
    list.add(35);
    expect(window.view().items.map(({ rank }) => rank)).toEqual([
      0, 10, 20, 30, 35, 40, 50, 60, 70, 80, 90,
    ]);
  });

  test('loses no row when arrivals push rows over the border of two ranges', () => {
    const list = new FakeList(200);
    const { window } = open(list);
    window.grow();
    for (let rank = 1; rank < 9; rank += 1) list.add(rank);
    expect(window.view().items).toEqual(list.all().slice(0, window.view().items.length));
    expect(window.view().items.length).toBeGreaterThanOrEqual(108);
  });

  test('splits a range that has become too large for one answer', () => {
    const list = new FakeList(200);
    const { window } = open(list);
    window.grow();
    for (let rank = 1; rank < 190; rank += 1) list.add(rank);
    const shown = window.view().items;
    expect(shown).toEqual(list.all().slice(0, shown.length));
    expect(shown.length).toBeGreaterThan(250);
  });

  test('keeps unchanged rows identical, so that they are not drawn again', () => {
    const list = new FakeList(200);
    const { window } = open(list);
    window.grow();
    const before = window.view().items;
    list.change('t000100');
    const changed = window.view().items.filter((item, at) => item !== before[at]);
    expect(changed.map(({ id }) => id)).toEqual(['t000100']);
  });

  test('ends its listeners some time after nobody watches any more', async () => {
    const list = new FakeList(200);
    const { window, close } = open(list);
    window.grow();
    close();
    await vi.advanceTimersByTimeAsync(KEEP_ALIVE_MS);
    expect(list.listening()).toBe(0);
  });

  test('is there at once on the way back, and begins small after a long absence', async () => {
    const list = new FakeList(200);
    const { window, close } = open(list);
    window.grow();
    close();
    const again = window.watch(() => undefined);
    expect(window.view().items).toHaveLength(100);
    expect(list.reads).toBe(100);
    again();
    await vi.advanceTimersByTimeAsync(KEEP_ALIVE_MS + 1);
    window.watch(() => undefined);
    expect(window.view().items).toHaveLength(50);
    expect(list.reads).toBe(150);
  });
});

type Step =
  | { readonly kind: 'add'; readonly rank: number }
  | { readonly kind: 'remove' | 'change'; readonly at: number }
  | { readonly kind: 'grow' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add'), rank: fc.integer({ min: 0, max: 1_500 }) }),
  fc.record({ kind: fc.constantFrom('remove', 'change'), at: fc.nat(200) }),
  fc.record({ kind: fc.constant('grow') }),
);

const take = (list: FakeList, window: LiveList<Item>, taken: Step): void => {
  if (taken.kind === 'grow') return window.grow();
  if (taken.kind === 'add') return list.add(taken.rank);
  const id = list.all()[taken.at]?.id ?? '';
  return taken.kind === 'remove' ? list.remove(id) : list.change(id);
};

test('whatever happens to the list, the window shows its beginning without a gap', () => {
  fc.assert(
    fc.property(fc.nat(160), fc.array(step, { maxLength: 120 }), (count, steps) => {
      const list = new FakeList(count);
      const { window, close } = open(list);
      for (const taken of steps) {
        take(list, window, taken);
        const { items, hasMore } = window.view();
        expect(items).toEqual(list.all().slice(0, items.length));
        expect(hasMore || items.length === list.all().length).toBe(true);
      }
      close();
    }),
    { numRuns: 60 },
  );
});
