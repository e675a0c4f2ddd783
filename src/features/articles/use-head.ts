import { useEffect } from 'react';

interface Head {
  readonly description: string;
  /** Path and query of the canonical URL; null marks the page as `noindex`. */
  readonly address: string | null;
}

const findOrCreate = (selector: string, create: () => HTMLElement): HTMLElement => {
  const found = document.head.querySelector<HTMLElement>(selector);
  if (found) return found;
  const created = create();
  document.head.append(created);
  return created;
};

const element = (name: 'meta' | 'link', key: string, value: string) => () => {
  const created = document.createElement(name);
  created.setAttribute(key, value);
  return created;
};

/** Head tags managed here, including those rendered by the server. */
const MANAGED_TAGS =
  'meta[name="description"],meta[name="robots"],link[rel="canonical"],link[rel="alternate"][hreflang]';

/** Sets the description, canonical URL and robots tags of the page; removes them on unmount. */
export const useHead = ({ description, address }: Head): void => {
  useEffect(() => {
    const descriptionTag = findOrCreate(
      'meta[name="description"]',
      element('meta', 'name', 'description'),
    );
    descriptionTag.setAttribute('content', description);
    if (address === null) {
      const robots = findOrCreate('meta[name="robots"]', element('meta', 'name', 'robots'));
      robots.setAttribute('content', 'noindex');
    } else {
      const canonical = findOrCreate('link[rel="canonical"]', element('link', 'rel', 'canonical'));
      canonical.setAttribute('href', new URL(address, globalThis.location.origin).href);
    }
    return () => document.head.querySelectorAll(MANAGED_TAGS).forEach((tag) => tag.remove());
  }, [description, address]);
};
