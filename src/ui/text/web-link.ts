/** A link target and its display text. */
export interface WebLink {
  readonly href: string;
  /** The URL with the real host. */
  readonly text: string;
}

/** Matches scheme, host with port, and the rest. */
const PARTS = /^(https?:\/\/)([^\s/?#@\\]+)([/?#][^\s]*)?$/iu;

/** Matches normalized IP hosts. */
const IP_NUMBER = /^(?:\d+\.\d+\.\d+\.\d+|\[.*\])$/u;

/** Matches Cyrillic hosts, which are shown as written. */
const CYRILLIC = /^[а-яё0-9.-]+$/iu;

const ASCII = /^[a-z0-9.-]+$/iu;

function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/**
 * Returns the host as written when it uses one script, else in Punycode, against homograph attacks.
 */
function shownHost(written: string, { host }: URL): string {
  const name = written.replace(/:\d*$/u, '');
  return ASCII.test(name) || CYRILLIC.test(name) ? written : host;
}

/**
 * Converts a URL to a link. Returns null for other schemes, a missing host, user info and IP
 * addresses, which can be obfuscated.
 */
export const webLinkOf = (address: string): WebLink | null => {
  const [, scheme = '', written = '', rest = ''] = PARTS.exec(address) ?? [];
  const url = written === '' ? null : parseUrl(address);
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (IP_NUMBER.test(url.hostname)) return null;
  return { href: url.href, text: `${scheme}${shownHost(written, url)}${rest}` };
};
