import { escapeHtml, languages, type Language } from '@reglament/domain';
import { helpAddress } from './addresses';
import { helpMessages } from './messages';

/** Content of a help page, inserted into the app HTML. */
export interface Content {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Null for pages that search engines must not index. */
  readonly address: { readonly origin: string; readonly slug: string | null } | null;
  /** HTML that the caller has escaped. */
  readonly main: string;
}

/** Root element of the app, which removes the prerendered text on first render. */
const ROOT = '<div id="root"></div>';

/**
 * Inserts title, description and prerendered text into the app HTML, for search engines and before
 * the app loads. Uses a minimal page when the app HTML is unavailable.
 */
export const composePage = (content: Content, appHtml: string | null): string => {
  const head = headOf(content);
  const main = `<main>${content.main}</main>`;
  const html = appHtml ?? bareAppHtml;
  // Replacer functions, because content may contain `$&` patterns.
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
