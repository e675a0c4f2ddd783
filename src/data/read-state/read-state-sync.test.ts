import { emptyReadState, type ReadState, type ReadMarks } from '@reglament/domain';
import { beforeEach, expect, test, vi } from 'vitest';
import { ReadStateSync } from './read-state-sync';

const deliver = vi.fn<(marks: ReadMarks) => Promise<ReadState>>();
let stored: ReadState | null;
let timers: { readonly act: () => void; readonly ms: number }[];

const createSync = () =>
  new ReadStateSync({
    deliver,
    read: () => stored,
    write: (seen) => {
      stored = seen;
    },
    later: (act, ms) => {
      const entry = { act, ms };
      timers.push(entry);
      return () => {
        timers = timers.filter((one) => one !== entry);
      };
    },
  });

/** Runs all pending timers. */
const runTimers = () => timers.splice(0).forEach(({ act }) => act());

const stateOf = (tickets: Record<string, number>, before = 0): ReadState => ({ before, tickets });

beforeEach(() => {
  stored = null;
  timers = [];
  deliver
    .mockReset()
    .mockImplementation(({ before = 0, tickets }) => Promise.resolve(stateOf(tickets, before)));
});

test('has no state before the server state is received', () => {
  const sync = createSync();
  sync.mark({ tickets: { a: 1 } });
  expect([sync.seen(), timers]).toEqual([null, []]);
  sync.receive(stateOf({ b: 2 }));
  expect(sync.seen()).toEqual(stateOf({ a: 1, b: 2 }));
});

test('applies marks at once and pushes them in one debounced call', () => {
  const sync = createSync();
  sync.receive(emptyReadState);
  sync.mark({ tickets: { a: 1 } });
  sync.mark({ tickets: { b: 2 } });
  sync.mark({ before: 1, tickets: {} });
  expect(sync.seen()).toEqual(stateOf({ b: 2 }, 1));
  expect(deliver).not.toHaveBeenCalled();
  runTimers();
  expect(deliver.mock.calls).toEqual([[{ before: 1, tickets: { b: 2 } }]]);
});

test('does not push marks that the server already has', async () => {
  stored = stateOf({ a: 1, b: 2 });
  const sync = createSync();
  sync.receive(stateOf({ a: 5 }));
  runTimers();
  await vi.waitFor(() => expect(sync.seen()).toEqual(stateOf({ a: 5, b: 2 })));
  expect(deliver.mock.calls).toEqual([[{ tickets: { b: 2 } }]]);
  await deliver.mock.results[0]?.value;
  sync.mark({ tickets: { a: 3 } });
  runTimers();
  expect(deliver).toHaveBeenCalledTimes(1);
});

test('merges marks of other devices; an older response removes nothing', () => {
  const sync = createSync();
  sync.receive(stateOf({ a: 5 }));
  sync.receive(stateOf({ b: 7 }));
  expect(sync.seen()).toEqual(stateOf({ a: 5, b: 7 }));
});

test('retries a failed push with backoff and keeps the marks', async () => {
  deliver.mockRejectedValue(new Error('offline'));
  const sync = createSync();
  sync.receive(emptyReadState);
  sync.mark({ tickets: { a: 1 } });
  const pauses: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    pauses.push(timers[0]?.ms ?? 0);
    runTimers();
  }
  expect(pauses).toEqual([1_000, 1_000, 2_000, 4_000]);
  expect(sync.seen()).toEqual(stateOf({ a: 1 }));
});

test('pushes pending marks at once when flushed', () => {
  const sync = createSync();
  sync.flush();
  sync.receive(emptyReadState);
  sync.mark({ tickets: { a: 1 } });
  sync.flush();
  expect([deliver.mock.calls.length, timers]).toEqual([1, []]);
});

test('pushes the marks of an earlier visit', () => {
  const first = createSync();
  first.receive(emptyReadState);
  first.mark({ tickets: { a: 1 } });
  timers = [];
  createSync().receive(emptyReadState);
  runTimers();
  expect(deliver.mock.calls).toEqual([[{ tickets: { a: 1 } }]]);
});
