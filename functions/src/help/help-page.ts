import {
  escapeHtml,
  formatDay,
  languageFor,
  type HelpEntry,
  type Language,
} from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import type { PageRequest, PublicPage } from '../runtime/public-page';
import { helpAddress } from './addresses';
import { composePage, type Content } from './compose-page';
import { markupHtml } from './markup-html';
import { categoryTitle, helpMessages } from './messages';
import { helpContentNow, type HelpContent } from './published';

const ADDRESS = /^\/help(?:\/(?<slug>[a-z0-9-]+))?\/?$/u;

/** Renders `/help` and `/help/{slug}` with metadata for search engines; drafts answer 404. */
export const helpPage = async (
  { path, language: requested, preferred = [] }: PageRequest,
  deps: Deps,
): Promise<PublicPage> => {
  const isExplicit = requested === 'en' || requested === 'ru';
  const language = isExplicit ? requested : languageFor(preferred);
  const { origin, fetchAppHtml } = deps.site();
  const [help, html] = await Promise.all([helpContentNow(language, deps), fetchAppHtml()]);
  const content = contentOf(path, help, origin);
  return {
    status: content.address === null ? 404 : 200,
    type: 'html',
    body: composePage(content, html),
    isDegraded: html === null,
    isNegotiated: !isExplicit,
  };
};

function contentOf(path: string, help: HelpContent, origin: string): Content {
  const { index } = help;
  const address = ADDRESS.exec(path);
  const slug = address?.groups?.['slug'];
  const entry = index.articles.find((known) => known.slug === slug);
  if (address && slug === undefined) return listContent(help, origin);
  return entry ? articleContent(entry, index.language, origin) : missingContent(index.language);
}

function listContent({ index, regulation }: HelpContent, origin: string): Content {
  const { articles, language } = index;
  const messages = helpMessages[language];
  const categories = [...new Set(articles.map(({ category }) => category))];
  const parts = categories.map((category) => {
    const links = articles
      .filter((entry) => entry.category === category)
      .map(({ slug, title }) => `<li>${linkTo(helpAddress('', slug, language), title)}</li>`);
    return `<h2>${escapeHtml(categoryTitle(regulation, category, language))}</h2><ul>${links.join('')}</ul>`;
  });
  return {
    language,
    title: messages.title,
    description: messages.description,
    address: { origin, slug: null },
    main: `<h1>${messages.title}</h1>${parts.join('')}`,
  };
}

function articleContent(entry: HelpEntry, language: Language, origin: string): Content {
  const messages = helpMessages[language];
  const reviewed = formatDay(entry.reviewedAt, { language, timeZone: 'Europe/Moscow' });
  return {
    language,
    title: entry.title,
    description: entry.summary,
    address: { origin, slug: entry.slug },
    main: [
      `<p>${linkTo(helpAddress('', null, language), messages.all)}</p>`,
      `<h1>${escapeHtml(entry.title)}</h1><p>${escapeHtml(entry.summary)}</p>`,
      markupHtml(entry.body),
      `<p>${messages.reviewed}: ${reviewed}</p>`,
    ].join(''),
  };
}

function missingContent(language: Language): Content {
  const messages = helpMessages[language];
  const link = linkTo(helpAddress('', null, language), messages.all);
  const main = `<h1>${messages.missing}</h1><p>${messages.missingText}</p><p>${link}</p>`;
  return { language, title: messages.missing, description: '', address: null, main };
}

const linkTo = (href: string, text: string): string =>
  `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
