/** Longest wait for the first screen, in milliseconds. */
const LIMIT_MS = 2_000;

let isHeld = false;
let release = (): void => undefined;
let shown = Promise.resolve();

/**
 * Delays authentication and the database client, which block the main thread while they start,
 * until the first screen is painted.
 */
export const holdForFirstScreen = (): void => {
  // A hidden tab paints no frames.
  if (document.visibilityState !== 'visible') return;
  isHeld = true;
  shown = new Promise((resolve) => {
    release = resolve;
    setTimeout(resolve, LIMIT_MS);
  });
};

/** Resolves once the first screen is painted; at once when nothing is held. */
export const firstScreenShown = (): Promise<void> => shown;

/** The first screen has to wait for the server, so that nothing is delayed. */
export const stopHolding = (): void => release();

/** The first screen is rendered: continues after the frame that paints it. */
export const paintFirstScreen = (): void => {
  if (!isHeld) return;
  isHeld = false;
  requestAnimationFrame(() => setTimeout(release));
};
