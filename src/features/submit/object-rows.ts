/** What people copy along with a number. */
const AROUND_NUMBER = /[\s№#]+/gu;

/** The number itself, as it is typed or pasted. */
export const bareNumber = (typed: string): string => typed.replace(AROUND_NUMBER, '');

/** Puts the focus on a control once the page has been drawn with it. */
export const focusSoon = (id: string): number =>
  requestAnimationFrame(() => document.getElementById(id)?.focus());
