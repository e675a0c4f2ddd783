/** Focuses a control after the next render. */
export const focusSoon = (id: string): number =>
  requestAnimationFrame(() => document.getElementById(id)?.focus());
