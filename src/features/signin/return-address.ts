/** Path within this site: a second slash would start a host name. */
const INNER_PATH = /^\/(?![/\\])[^\\]*$/u;

/**
 * Returns the requested address after sign-in if it is within this site and not the sign-in page;
 * otherwise null.
 */
export const returnAddress = (address: string | null): string | null => {
  if (address === null || !INNER_PATH.test(address)) return null;
  const { origin, pathname, search } = new URL(address, 'https://here.invalid');
  const isAllowed = origin === 'https://here.invalid' && pathname !== '/sign-in';
  return isAllowed ? pathname + search : null;
};
