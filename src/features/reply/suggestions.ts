import {
  languages,
  type HelpEntry,
  type Language,
  type Macro,
  type Ticket,
} from '@reglament/domain';
import type { HelpSearch } from '../../data/help/search';
import { matchOf } from './slash';

/** What the requester or the ticket already knows of an article. */
export type ArticleMark = 'sent' | 'read' | 'offered';

/** An article of the `/` menu. */
interface ArticleSuggestion {
  readonly kind: 'article';
  readonly id: string;
  readonly title: string;
  readonly entry: HelpEntry;
  readonly mark: ArticleMark | null;
}

/** A macro of the `/` menu. */
interface MacroSuggestion {
  readonly kind: 'macro';
  readonly id: string;
  readonly title: string;
  readonly macro: Macro;
  readonly mark: null;
}

/** An entry of the `/` menu. */
export type Suggestion = ArticleSuggestion | MacroSuggestion;

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
  /** Usable macros. */
  readonly macros: readonly Macro[];
}

/** The text of a macro in a language, or in the other one; empty if it has none. */
export const macroText = ({ text }: Macro, language: Language): string =>
  text[language] ?? text.ru ?? text.en ?? '';

/** Macros for a query, best first; without one those of the category, most used first. */
const macrosFor = (query: string, { category }: Ticket, { macros }: Sources): readonly Macro[] =>
  macros
    .filter(({ categories }) => categories.length === 0 || categories.includes(category))
    .map((macro) => ({ macro, match: query.trim() === '' ? 1 : matchOf(query, macro.title) }))
    .filter(({ match }) => match > 0)
    .toSorted((a, b) => b.match - a.match || b.macro.uses - a.macro.uses)
    .map(({ macro }) => macro);

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

/** Articles before macros while nothing is typed. */
const MAX_FITTING_ARTICLES = 3;

/**
 * The entries of the menu for a query: macros before articles, but the articles that fit the ticket
 * first while nothing is typed, so that `/` and Enter insert the best one.
 */
export const suggestionsFor = (
  query: string,
  ticket: Ticket,
  sources: Sources,
): readonly Suggestion[] => {
  const articles = articlesFor(query, ticket, sources).map((entry): Suggestion => {
    const { slug: id, title } = entry;
    return { kind: 'article', id, title, entry, mark: markOf(ticket, id) };
  });
  const macros = macrosFor(query, ticket, sources).map((macro): Suggestion => {
    const { id, title } = macro;
    return { kind: 'macro', id, title, macro, mark: null };
  });
  const first = query.trim() === '' ? articles.slice(0, MAX_FITTING_ARTICLES) : [];
  return [...new Set([...first, ...macros, ...articles])].slice(0, MAX_SUGGESTIONS);
};
