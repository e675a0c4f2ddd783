/**
 * Whether this page is the widget iframe on a third-party site. Browsers may block or partition
 * storage there, so nothing may depend on it.
 */
export const isFramed = (): boolean => globalThis.location?.pathname === '/widget';
