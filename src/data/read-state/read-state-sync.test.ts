import { emptyReadState, type ReadState, type ReadMarks } from '@reglament/domain';
import { beforeEach, expect, test, vi } from 'vitest';
import { ReadStateSync } from './read-state-sync';

const deliver = vi.fn<(marks: ReadMarks) => Promise<ReadState>>();
let kept: ReadState | null;
let waiting: { readonly act: () => void; readonly ms: number }[];

const openBook = () =>
  new ReadStateSync({
    deliver,
    read: () => kept,
    write: (seen) => {
      kept = seen;
    },
    later: (act, ms) => {
      const entry = { act, ms };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((one) => one !== entry);
      };
    },
  });

/** Lets everything happen that waits for its time. */
const pass = () => waiting.splice(0).forEach(({ act }) => act());

const of = (tickets: Record<string, number>, before = 0): ReadState => ({ before, tickets });

beforeEach(() => {
  kept = null;
  waiting = [];
  deliver
    .mockReset()
    .mockImplementation(({ before = 0, tickets }) => Promise.resolve(of(tickets, before)));
});

test('nothing is known, and so nothing is news, before the service has said what was seen', () => {
  const book = openBook();
  book.mark({ tickets: { a: 1 } });
  expect([book.seen(), waiting]).toEqual([null, []]);
  book.receive(of({ b: 2 }));
  expect(book.seen()).toEqual(of({ a: 1, b: 2 }));
});

test('what is looked at is seen at once, and said together after a moment', () => {
  const book = openBook();
  book.receive(emptyReadState);
  book.mark({ tickets: { a: 1 } });
  book.mark({ tickets: { b: 2 } });
  book.mark({ before: 1, tickets: {} });
  expect(book.seen()).toEqual(of({ b: 2 }, 1));
  expect(deliver).not.toHaveBeenCalled();
  pass();
  expect(deliver.mock.calls).toEqual([[{ before: 1, tickets: { b: 2 } }]]);
});

test('what the service knows already is not said again', async () => {
  kept = of({ a: 1, b: 2 });
  const book = openBook();
  book.receive(of({ a: 5 }));
  pass();
  await vi.waitFor(() => expect(book.seen()).toEqual(of({ a: 5, b: 2 })));
  expect(deliver.mock.calls).toEqual([[{ tickets: { b: 2 } }]]);
  await deliver.mock.results[0]?.value;
  book.mark({ tickets: { a: 3 } });
  pass();
  expect(deliver).toHaveBeenCalledTimes(1);
});

test('what another device has seen counts here, and an older answer takes nothing back', () => {
  const book = openBook();
  book.receive(of({ a: 5 }));
  book.receive(of({ b: 7 }));
  expect(book.seen()).toEqual(of({ a: 5, b: 7 }));
});

test('what did not get through is said again, later each time, and stays seen here', async () => {
  deliver.mockRejectedValue(new Error('no line'));
  const book = openBook();
  book.receive(emptyReadState);
  book.mark({ tickets: { a: 1 } });
  const pauses: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    pauses.push(waiting[0]?.ms ?? 0);
    pass();
  }
  expect(pauses).toEqual([1_000, 1_000, 2_000, 4_000]);
  expect(book.seen()).toEqual(of({ a: 1 }));
});

test('a page that goes says what it has at once', () => {
  const book = openBook();
  book.flush();
  book.receive(emptyReadState);
  book.mark({ tickets: { a: 1 } });
  book.flush();
  expect([deliver.mock.calls.length, waiting]).toEqual([1, []]);
});

test('the next visit says what the last one could not', () => {
  const first = openBook();
  first.receive(emptyReadState);
  first.mark({ tickets: { a: 1 } });
  waiting = [];
  openBook().receive(emptyReadState);
  pass();
  expect(deliver.mock.calls).toEqual([[{ tickets: { a: 1 } }]]);
});
