/** Runs `act` after `ms` milliseconds; returns a cancel function. */
export const later = (act: () => void, ms: number): (() => void) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};
