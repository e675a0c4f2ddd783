import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KEEP_ALIVE_MS } from '../live-listener';
import { compare, FakeList, placeOf, type Item } from '../testing/fake-list';
import { LiveList } from './live-list';
import { RANGE_SIZE } from './ranges';

const open = (list: FakeList) => {
  const liveList = new LiveList<Item>(new QueryClient(), {
    rangeQuery: (range) => list.query(range),
    idOf: ({ id }) => id,
    versionOf: ({ version }) => version,
    placeOf,
    compare,
  });
  const listener = vi.fn<() => void>();
  const close = liveList.watch(listener);
  return { liveList, listener, close };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('LiveList', () => {
  test('reads nothing before the first subscription', () => {
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

  test.each([10, 100, 10_000])('reads at most one range of %i documents', (count) => {
    const list = new FakeList(count);
    const { liveList } = open(list);
    expect(liveList.view().items).toHaveLength(Math.min(count, RANGE_SIZE));
    expect(liveList.view().hasMore).toBe(count > RANGE_SIZE);
    expect(list.reads).toBe(Math.min(count, RANGE_SIZE));
  });

  test('reads only what was scrolled to, each document once', () => {
    const list = new FakeList(1_000);
    const { liveList } = open(list);
    liveList.grow();
    liveList.grow();
    expect(liveList.view().items).toEqual(list.all().slice(0, 3 * RANGE_SIZE));
    expect(list.reads).toBe(3 * RANGE_SIZE);
  });

  test('does not grow past the end of the list', () => {
    const list = new FakeList(60);
    const { liveList } = open(list);
    liveList.grow();
    liveList.grow();
    liveList.grow();
    expect(liveList.view()).toMatchObject({ hasMore: false, items: list.all() });
    expect(list.reads).toBe(60);
  });

  test('inserts a new document at its position', () => {
    const list = new FakeList(10);
    const { liveList } = open(list);
    list.add(35);
    expect(liveList.view().items.map(({ rank }) => rank)).toEqual([
      0, 10, 20, 30, 35, 40, 50, 60, 70, 80, 90,
    ]);
  });

  test('loses no row when new documents push rows across a range boundary', () => {
    const list = new FakeList(200);
    const { liveList } = open(list);
    liveList.grow();
    for (let rank = 1; rank < 9; rank += 1) list.add(rank);
    expect(liveList.view().items).toEqual(list.all().slice(0, liveList.view().items.length));
    expect(liveList.view().items.length).toBeGreaterThanOrEqual(2 * RANGE_SIZE + 8);
  });

  test('splits a range that exceeds the query limit', () => {
    const list = new FakeList(200);
    const { liveList } = open(list);
    liveList.grow();
    for (let rank = 1; rank < 190; rank += 1) list.add(rank);
    const shown = liveList.view().items;
    expect(shown).toEqual(list.all().slice(0, shown.length));
    expect(shown.length).toBeGreaterThan(2 * RANGE_SIZE + 150);
  });

  test('keeps the identity of unchanged rows', () => {
    const list = new FakeList(200);
    const { liveList } = open(list);
    liveList.grow();
    const before = liveList.view().items;
    list.change('t000100');
    const changed = liveList.view().items.filter((item, at) => item !== before[at]);
    expect(changed.map(({ id }) => id)).toEqual(['t000100']);
  });

  test('ends its listeners after the keep-alive time', async () => {
    const list = new FakeList(200);
    const { liveList, close } = open(list);
    liveList.grow();
    close();
    await vi.advanceTimersByTimeAsync(KEEP_ALIVE_MS);
    expect(list.listening()).toBe(0);
  });

  test('shows data at once on return, and resets its ranges after a long absence', async () => {
    const list = new FakeList(200);
    const { liveList, close } = open(list);
    liveList.grow();
    close();
    const again = liveList.watch(() => undefined);
    expect(liveList.view().items).toHaveLength(2 * RANGE_SIZE);
    expect(list.reads).toBe(2 * RANGE_SIZE);
    again();
    await vi.advanceTimersByTimeAsync(KEEP_ALIVE_MS + 1);
    liveList.watch(() => undefined);
    expect(liveList.view().items).toHaveLength(RANGE_SIZE);
    expect(list.reads).toBe(3 * RANGE_SIZE);
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

const applyStep = (list: FakeList, liveList: LiveList<Item>, current: Step): void => {
  if (current.kind === 'grow') return liveList.grow();
  if (current.kind === 'add') return list.add(current.rank);
  const id = list.all()[current.at]?.id ?? '';
  return current.kind === 'remove' ? list.remove(id) : list.change(id);
};

test('shows a contiguous start of the list after any sequence of changes', () => {
  fc.assert(
    fc.property(fc.nat(160), fc.array(step, { maxLength: 120 }), (count, steps) => {
      const list = new FakeList(count);
      const { liveList, close } = open(list);
      for (const current of steps) {
        applyStep(list, liveList, current);
        const { items, hasMore } = liveList.view();
        expect(items).toEqual(list.all().slice(0, items.length));
        expect(hasMore || items.length === list.all().length).toBe(true);
      }
      close();
    }),
    { numRuns: 60 },
  );
});
