import { useEffect } from 'react';

interface Head {
  readonly description: string;
  /** Path and search of the page's one address; null for what no search engine should keep. */
  readonly address: string | null;
}

const tag = (selector: string, make: () => HTMLElement): HTMLElement => {
  const found = document.head.querySelector<HTMLElement>(selector);
  if (found) return found;
  const made = make();
  document.head.append(made);
  return made;
};

const element = (name: 'meta' | 'link', key: string, value: string) => () => {
  const made = document.createElement(name);
  made.setAttribute(key, value);
  return made;
};

/** What the page of the server may have brought along, and what this page adds. */
const OURS =
  'meta[name="description"],meta[name="robots"],link[rel="canonical"],link[rel="alternate"][hreflang]';

/** Keeps what search engines read of a page as it is shown; the next page begins without it. */
export const useHead = ({ description, address }: Head): void => {
  useEffect(() => {
    const described = tag('meta[name="description"]', element('meta', 'name', 'description'));
    described.setAttribute('content', description);
    if (address === null) {
      const robots = tag('meta[name="robots"]', element('meta', 'name', 'robots'));
      robots.setAttribute('content', 'noindex');
    } else {
      const canonical = tag('link[rel="canonical"]', element('link', 'rel', 'canonical'));
      canonical.setAttribute('href', new URL(address, globalThis.location.origin).href);
    }
    return () => document.head.querySelectorAll(OURS).forEach((own) => own.remove());
  }, [description, address]);
};
