import type { Observer, Subscribe } from './snapshot';

/** How long the disk's answer waits for the server's, milliseconds; then something is better than nothing. */
export const TIMEOUT_MS = 1_000;

/**
 * Holds back what the disk answers until the server has answered, or has not for a while. The disk
 * knows of a list what any listener has met of it, which may be three of fifty: shown at once, the rows
 * would jump as soon as the others come.
 */
export const serverFirst =
  <Value>(subscribe: Subscribe<Value>): Subscribe<Value> =>
  (sink) => {
    const waiting = waitingRoom(sink);
    const stop = subscribe({
      next: (value, from) => {
        if (from.fromCache && !waiting.isOver()) return waiting.hold(value);
        waiting.end();
        return sink.next(value, from);
      },
      error: (error) => {
        waiting.letThrough();
        sink.error(error);
      },
    });
    return () => {
      waiting.end();
      stop();
    };
  };

/** Keeps the latest answer of the disk until its time has come. */
const waitingRoom = <Value>(sink: Observer<Value>) => {
  let isOver = false;
  let held: { readonly value: Value } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    isOver = true;
    held = null;
    clearTimeout(timer);
  };
  const letThrough = (): void => {
    const last = held;
    end();
    if (last) sink.next(last.value, { fromCache: true });
  };
  return {
    isOver: () => isOver,
    hold: (value: Value): void => {
      held = { value };
      if (!globalThis.navigator.onLine) return letThrough();
      timer ??= setTimeout(letThrough, TIMEOUT_MS);
    },
    letThrough,
    end,
  };
};
