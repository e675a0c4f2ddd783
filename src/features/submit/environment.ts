import { limits, type OptionalFields } from '@reglament/domain';

/** Browser and window size; used only with consent. */
export const environmentHere = (): NonNullable<OptionalFields['environment']> => ({
  browser: navigator.userAgent.slice(0, limits.browser.max) || '?',
  viewport: `${globalThis.innerWidth}×${globalThis.innerHeight}`,
});
