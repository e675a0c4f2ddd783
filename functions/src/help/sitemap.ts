import { escapeHtml, languages, type HelpEntry } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import type { PageRequest, PublicPage } from '../runtime/public-page';
import { helpAddress } from './addresses';
import { helpIndexNow } from './published';

/** Serves `/sitemap.xml`. */
export const sitemap = async ({ path }: PageRequest, deps: Deps): Promise<PublicPage> => {
  if (path !== '/sitemap.xml') return { status: 404, type: 'txt', body: '' };
  const { origin } = deps.site();
  const { articles } = await helpIndexNow(languages[0], deps);
  return { status: 200, type: 'xml', body: sitemapXml(articles, origin) };
};

function sitemapXml(articles: readonly HelpEntry[], origin: string): string {
  const pages = [null, ...articles].flatMap((entry) =>
    languages.map((language) => {
      const at = (other: typeof language) =>
        escapeHtml(helpAddress(origin, entry?.slug ?? null, other));
      const alternate = (hreflang: string, other: typeof language) =>
        `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${at(other)}"/>`;
      const others = [
        ...languages.map((other) => alternate(other, other)),
        alternate('x-default', languages[0]),
      ];
      const day = entry && new Date(entry.reviewedAt).toISOString().slice(0, 10);
      const changed = day === null ? '' : `<lastmod>${day}</lastmod>`;
      return `<url><loc>${at(language)}</loc>${changed}${others.join('')}</url>`;
    }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages,
    '</urlset>\n',
  ].join('\n');
}
