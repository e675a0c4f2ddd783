/** A web address that a text may link to, and what to show of it. */
export interface WebLink {
  readonly href: string;
  /** The address with the host that a browser goes to. */
  readonly text: string;
}

/** Scheme, host with its port, and the rest. */
const PARTS = /^(https?:\/\/)([^\s/?#@\\]+)([/?#][^\s]*)?$/iu;

/** Addresses of hosts by number, in the form that URL parsing gives them. */
const IP_NUMBER = /^(?:\d+\.\d+\.\d+\.\d+|\[.*\])$/u;

/** Russian names under a Russian domain are shown as they are written. */
const CYRILLIC = /^[а-яё0-9.-]+$/iu;

const ASCII = /^[a-z0-9.-]+$/iu;

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** The host to show: as written in one script, else in Punycode, since letters look alike. */
function shownHost(written: string, { host }: URL): string {
  const name = written.replace(/:\d*$/u, '');
  return ASCII.test(name) || CYRILLIC.test(name) ? written : host;
}

/**
 * What an address leads to; null for what is no link: other schemes, no host, user info, and IP
 * numbers, which tell a reader nothing and may be written to look like something else.
 */
export const webLinkOf = (address: string): WebLink | null => {
  const [, scheme = '', written = '', rest = ''] = PARTS.exec(address) ?? [];
  const url = written === '' ? null : parsed(address);
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (IP_NUMBER.test(url.hostname)) return null;
  return { href: url.href, text: `${scheme}${shownHost(written, url)}${rest}` };
};
