/** Characters that are often copied along with a number. */
const AROUND_NUMBER = /[\s№#]+/gu;

/** Strips separators from a typed or pasted number. */
export const bareNumber = (typed: string): string => typed.replace(AROUND_NUMBER, '');

/** Focuses a control after the next render. */
export const focusSoon = (id: string): number =>
  requestAnimationFrame(() => document.getElementById(id)?.focus());
