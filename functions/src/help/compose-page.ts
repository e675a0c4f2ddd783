import { languages, type Language } from '@reglament/domain';
import { helpAddress } from './addresses';
import { escapeHtml } from './markup-html';
import { helpMessages } from './messages';

/** A page of help, before it is put into the app's own page. */
export interface Content {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Null for what no search engine should keep. */
  readonly address: { readonly origin: string; readonly slug: string | null } | null;
  /** HTML, escaped by whoever made it. */
  readonly main: string;
}

/** Where the app draws itself; its first page takes the text before it away. */
const ROOT = '<div id="root"></div>';

/**
 * The app's page with a title, a description and the text of its own, for search engines and for
 * whoever waits for the app, which replaces the text. Without the app's page it is one of its own.
 */
export const composePage = (content: Content, shell: string | null): string => {
  const head = headOf(content);
  const main = `<main>${content.main}</main>`;
  const html = shell ?? bareAppHtml;
  // Functions, not texts: what is put in may hold `$&` and the like.
  return html
    .replace(/<html lang="[^"]*">/u, () => `<html lang="${content.language}">`)
    .replace(/<title>[^<]*<\/title>/u, () => head)
    .replace(ROOT, () => `<div id="prerendered">${main}</div>${ROOT}`);
};

const bareAppHtml = `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title></title></head><body>${ROOT}</body></html>
`;

function headOf({ title, description, address, language }: Content): string {
  const name = `${title} · ${helpMessages[language].app}`;
  const tags = [`<title>${escapeHtml(name)}</title>`];
  if (address === null) return [...tags, '<meta name="robots" content="noindex">'].join('');
  const link = (attributes: string, to: Language = languages[0]) =>
    `<link ${attributes} href="${escapeHtml(helpAddress(address.origin, address.slug, to))}">`;
  return [
    ...tags,
    `<meta name="description" content="${escapeHtml(description)}">`,
    link('rel="canonical"', language),
    ...languages.map((other) => link(`rel="alternate" hreflang="${other}"`, other)),
    link('rel="alternate" hreflang="x-default"'),
  ].join('');
}
