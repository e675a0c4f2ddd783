/** URL without a scheme, such as `site.ru/page`. */
const BARE_ADDRESS = /^[^\s:/]+\.[^\s]+$/u;

/** Characters that are often copied along with a number. */
const AROUND_NUMBER = /[\s№#]+/gu;

/**
 * Completes a typed URL. White space makes it invalid, because browsers tolerate it but the server
 * does not.
 */
export const typedUrl = (typed: string): string => {
  const address = typed.trim();
  if (BARE_ADDRESS.test(address)) return `https://${address}`;
  return /\s/u.test(address) ? 'no-address' : address;
};

/** Strips separators from a typed or pasted number. */
export const bareNumber = (typed: string): string => typed.replace(AROUND_NUMBER, '');
