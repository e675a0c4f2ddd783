import type { Observer, Subscribe } from './snapshot';

/** How long a cached snapshot waits for the server, in milliseconds, before it is shown. */
export const TIMEOUT_MS = 1_000;

/**
 * Delays cached snapshots until the server answers or {@link TIMEOUT_MS} passes. The cache of a
 * list may be partial, and rows would jump when the rest arrives. It is not shown where `hasNewer`.
 */
export const serverFirst =
  <Value>(subscribe: Subscribe<Value>, hasNewer = () => false): Subscribe<Value> =>
  (observer) => {
    const buffer = cacheBuffer(observer, hasNewer);
    const stop = subscribe({
      next: (value, metadata) => {
        if (metadata.fromCache && !buffer.isEnded()) return buffer.hold(value);
        buffer.end();
        return observer.next(value, metadata);
      },
      error: (error) => {
        buffer.flush();
        observer.error(error);
      },
    });
    return () => {
      buffer.end();
      stop();
    };
  };

/** Buffers the latest cached snapshot until the timeout. */
const cacheBuffer = <Value>(observer: Observer<Value>, hasNewer: () => boolean) => {
  let isEnded = false;
  let held: { readonly value: Value } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    isEnded = true;
    held = null;
    clearTimeout(timer);
  };
  const flush = (): void => {
    if (hasNewer()) return;
    const latest = held;
    end();
    if (latest) observer.next(latest.value, { fromCache: true });
  };
  return {
    isEnded: () => isEnded,
    hold: (value: Value): void => {
      held = { value };
      if (!globalThis.navigator.onLine) return flush();
      timer ??= setTimeout(flush, TIMEOUT_MS);
    },
    flush,
    end,
  };
};
