import { vi } from 'vitest';
import type { ListenError, Observer, Subscribe } from '../snapshot';

/** A subscription source that a test controls. */
export interface FakeSource<Value> {
  readonly subscribe: Subscribe<Value>;
  /** Emits a value to all observers. */
  readonly answer: (value: Value, fromCache?: boolean) => void;
  readonly fail: (error: ListenError) => void;
  /** Number of current observers. */
  readonly listening: () => number;
  /** Number of subscriptions so far. */
  readonly begun: () => number;
}

/** Creates a source without observers. */
export const fakeSource = <Value>(): FakeSource<Value> => {
  const observers = new Set<Observer<Value>>();
  const subscribe = vi.fn<Subscribe<Value>>((observer: Observer<Value>) => {
    observers.add(observer);
    return () => {
      observers.delete(observer);
    };
  });
  return {
    subscribe,
    answer: (value, fromCache = false) =>
      observers.forEach(({ next }) => next(value, { fromCache })),
    fail: (error) => {
      const failed = [...observers];
      observers.clear();
      failed.forEach((observer) => observer.error(error));
    },
    listening: () => observers.size,
    begun: () => subscribe.mock.calls.length,
  };
};
