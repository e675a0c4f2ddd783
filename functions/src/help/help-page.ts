import { formatDay, languageFor, type HelpEntry, type Language } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import type { PageRequest, PublicPage } from '../runtime/public-page';
import { helpAddress } from './addresses';
import { composePage, type Content } from './compose-page';
import { escapeHtml, markupHtml } from './markup-html';
import { categoryTitle, helpMessages } from './messages';
import { helpContentNow, type HelpContent } from './published';

const ADDRESS = /^\/help(?:\/(?<slug>[a-z0-9-]+))?\/?$/u;

/** `/help` and `/help/{slug}`, with what search engines look for. Drafts are as good as none. */
export const helpPage = async (
  { path, language: asked, preferred = [] }: PageRequest,
  deps: Deps,
): Promise<PublicPage> => {
  const isNamed = asked === 'en' || asked === 'ru';
  const language = isNamed ? asked : languageFor(preferred);
  const { origin, shell } = deps.site();
  const [help, html] = await Promise.all([helpContentNow(language, deps), shell()]);
  const content = contentOf(path, help, origin);
  return {
    status: content.address === null ? 404 : 200,
    type: 'html',
    body: composePage(content, html),
    isDegraded: html === null,
    isNegotiated: !isNamed,
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
  const words = helpMessages[language];
  const categories = [...new Set(articles.map(({ category }) => category))];
  const parts = categories.map((category) => {
    const links = articles
      .filter((entry) => entry.category === category)
      .map(({ slug, title }) => `<li>${linkTo(helpAddress('', slug, language), title)}</li>`);
    return `<h2>${escapeHtml(categoryTitle(regulation, category, language))}</h2><ul>${links.join('')}</ul>`;
  });
  return {
    language,
    title: words.title,
    description: words.description,
    address: { origin, slug: null },
    main: `<h1>${words.title}</h1>${parts.join('')}`,
  };
}

function articleContent(entry: HelpEntry, language: Language, origin: string): Content {
  const words = helpMessages[language];
  const reviewed = formatDay(entry.reviewedAt, { language, timeZone: 'Europe/Moscow' });
  return {
    language,
    title: entry.title,
    description: entry.summary,
    address: { origin, slug: entry.slug },
    main: [
      `<p>${linkTo(helpAddress('', null, language), words.all)}</p>`,
      `<h1>${escapeHtml(entry.title)}</h1><p>${escapeHtml(entry.summary)}</p>`,
      markupHtml(entry.body),
      `<p>${words.reviewed}: ${reviewed}</p>`,
    ].join(''),
  };
}

function missingContent(language: Language): Content {
  const words = helpMessages[language];
  const link = linkTo(helpAddress('', null, language), words.all);
  const main = `<h1>${words.missing}</h1><p>${words.missingText}</p><p>${link}</p>`;
  return { language, title: words.missing, description: '', address: null, main };
}

const linkTo = (href: string, text: string): string =>
  `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
