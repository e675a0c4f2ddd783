/** What can wait is not put off for ever, milliseconds. */
const LATEST_MS = 3_000;

/** Calls back when the browser has nothing else to do; gives what takes that back. */
export const whenIdle = (act: () => void): (() => void) => {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, LATEST_MS);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(act, { timeout: LATEST_MS });
  return () => cancelIdleCallback(idle);
};
