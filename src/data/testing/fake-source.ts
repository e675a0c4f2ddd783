import { vi } from 'vitest';
import type { ListenError, Observer, Subscribe } from '../snapshot';

/** A source of answers that a test drives by hand. */
export interface FakeSource<Value> {
  readonly subscribe: Subscribe<Value>;
  /** Answers everyone who listens. */
  readonly answer: (value: Value, fromCache?: boolean) => void;
  readonly fail: (error: ListenError) => void;
  /** Who listens at the moment. */
  readonly listening: () => number;
  /** How often somebody began to listen. */
  readonly begun: () => number;
}

/** Makes a source that nobody listens to yet. */
export const fakeSource = <Value>(): FakeSource<Value> => {
  const sinks = new Set<Observer<Value>>();
  const subscribe = vi.fn<Subscribe<Value>>((sink: Observer<Value>) => {
    sinks.add(sink);
    return () => {
      sinks.delete(sink);
    };
  });
  return {
    subscribe,
    answer: (value, fromCache = false) => sinks.forEach(({ next }) => next(value, { fromCache })),
    fail: (error) => {
      const failed = [...sinks];
      sinks.clear();
      failed.forEach((sink) => sink.error(error));
    },
    listening: () => sinks.size,
    begun: () => subscribe.mock.calls.length,
  };
};
