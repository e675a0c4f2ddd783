/** Events that show user activity. */
const activityEvents = ['pointerover', 'focusin', 'input'] as const;

const loadPages = async (): Promise<void> => {
  await Promise.all([
    import('../../features/submit/submit-page'),
    import('../../features/submit/suggest/suggest-panel'),
    import('../../features/mytickets/my-tickets-page'),
    import('../../features/mytickets/my-ticket-page'),
  ]);
};

/**
 * Preloads the other portal pages at the first user activity, so that they open at once, even
 * offline. Returns a cancel function.
 */
export const preloadPages = (): (() => void) => {
  const stop = () => activityEvents.forEach((type) => document.removeEventListener(type, load));
  function load(): void {
    stop();
    // On failure the pages load when opened and show the error.
    loadPages().catch(() => undefined);
  }
  activityEvents.forEach((type) => document.addEventListener(type, load, { passive: true }));
  return stop;
};
