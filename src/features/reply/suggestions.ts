import { languages, type HelpEntry, type Ticket } from '@reglament/domain';
import type { HelpSearch } from '../../data/help/search';
import { matchOf } from './slash';

/** What the requester or the ticket already knows of an article. */
export type ArticleMark = 'sent' | 'read' | 'offered';

/** An entry of the `/` menu. */
export interface Suggestion {
  readonly kind: 'article';
  readonly id: string;
  readonly title: string;
  readonly entry: HelpEntry;
  readonly mark: ArticleMark | null;
}

/** Maximum entries of the menu. */
const MAX_SUGGESTIONS = 8;

const markOf = ({ articlesSent, deflection }: Ticket, slug: string): ArticleMark | null => {
  if (articlesSent.includes(slug)) return 'sent';
  if (deflection?.opened.includes(slug)) return 'read';
  return deflection?.shown.includes(slug) ? 'offered' : null;
};

/** The link to an article, in the language of the ticket. */
export const linkTo = ({ slug, title }: HelpEntry, { language }: Pick<Ticket, 'language'>) => {
  const query = language === languages[0] ? '' : `?lang=${language}`;
  return `[${title.replaceAll(/[[\]]/gu, '')}](/help/${slug}${query})`;
};

interface Sources {
  readonly articles: readonly HelpEntry[];
  readonly search: HelpSearch;
}

/** Articles for a query, best first; without one, those that fit the subject of the ticket. */
const articlesFor = (query: string, ticket: Ticket, { articles, search }: Sources) => {
  const { subject, category } = ticket;
  const text = query.trim() === '' ? subject : query;
  const byTitle = articles
    .map((entry) => ({ entry, match: query.trim() === '' ? 0 : matchOf(query, entry.title) }))
    .filter(({ match }) => match > 0)
    .toSorted((a, b) => b.match - a.match)
    .map(({ entry }) => entry);
  const byWords = search.find({ text, category, most: MAX_SUGGESTIONS }).map(({ entry }) => entry);
  return [...new Set([...byTitle, ...byWords])];
};

/** The entries of the menu for a query, best first. */
export const suggestionsFor = (
  query: string,
  ticket: Ticket,
  sources: Sources,
): readonly Suggestion[] =>
  articlesFor(query, ticket, sources)
    .slice(0, MAX_SUGGESTIONS)
    .map((entry) => ({
      kind: 'article',
      id: entry.slug,
      title: entry.title,
      entry,
      mark: markOf(ticket, entry.slug),
    }));
