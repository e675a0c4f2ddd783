/** Any sign of a person: a pointer over the page, the focus in it, something typed. */
const signs = ['pointerover', 'focusin', 'input'] as const;

const loadPages = async (): Promise<void> => {
  await Promise.all([
    import('../../features/submit/submit-page'),
    import('../../features/submit/suggest/suggest-panel'),
    import('../../features/mytickets/my-tickets-page'),
    import('../../features/mytickets/my-ticket-page'),
  ]);
};

/**
 * Loads the other pages of the portal at the first sign of a person: what follows a sent form opens at
 * once, also when the line is gone by then. A page that nobody touches loads nothing more.
 */
export const preloadPages = (): (() => void) => {
  const stop = () => signs.forEach((sign) => document.removeEventListener(sign, load));
  function load(): void {
    stop();
    // Without a line they are loaded when they are opened, and that page says what is wrong.
    loadPages().catch(() => undefined);
  }
  signs.forEach((sign) => document.addEventListener(sign, load, { passive: true }));
  return stop;
};
