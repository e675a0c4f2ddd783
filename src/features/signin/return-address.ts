/** A path of this site: one slash and no second one, which would name another host. */
const INNER_PATH = /^\/(?![/\\])[^\\]*$/u;

/**
 * Where to go after signing in: the address that was asked for, if it is one of this site and not the
 * sign-in page itself.
 */
export const returnAddress = (asked: string | null): string | null => {
  if (asked === null || !INNER_PATH.test(asked)) return null;
  const { origin, pathname, search } = new URL(asked, 'https://here.invalid');
  const isHere = origin === 'https://here.invalid' && pathname !== '/sign-in';
  return isHere ? pathname + search : null;
};
