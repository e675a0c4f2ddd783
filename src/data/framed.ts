/**
 * Whether this page stands in a frame of somebody else's site. There the browser may keep nothing for
 * us, or keep it apart from what the site itself keeps: nothing may depend on it.
 */
export const isFramed = (): boolean => globalThis.location?.pathname === '/widget';
