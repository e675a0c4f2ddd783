/** Maximum delay in milliseconds. */
const TIMEOUT_MS = 3_000;

/** Runs `act` when the browser is idle; returns a cancel function. */
export const whenIdle = (act: () => void): (() => void) => {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, TIMEOUT_MS);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(act, { timeout: TIMEOUT_MS });
  return () => cancelIdleCallback(idle);
};
