import { limits, type OptionalFields } from '@reglament/domain';

/** What this browser is and how large its window; asked for only when somebody agrees to tell it. */
export const environmentHere = (): NonNullable<OptionalFields['environment']> => ({
  browser: navigator.userAgent.slice(0, limits.browser.max) || '?',
  viewport: `${globalThis.innerWidth}×${globalThis.innerHeight}`,
});
