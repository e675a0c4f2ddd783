import { languages, type Bilingual } from '../fields';
import { isTelling, wordsOf } from '../text/terms';
import type { Category } from './entries';
import type { Regulation } from './schema';
import { activeCategories } from './sla-target';

/** What is known about a request whose category nobody has chosen. */
interface CategoryFacts {
  readonly subject: string;
  /** Memberships of the requester on the site of the host. */
  readonly memberships: readonly { readonly kind: string }[];
}

/** Weight of a word of the title or the question, and of the kinds of objects that are asked for. */
const NAME_WEIGHT = 2;
const OBJECT_WEIGHT = 1;

/** Length of the shortest common stem, in characters. */
const MIN_STEM = 4;

/** Length of the longest ending that inflection changes, in characters. */
const MAX_ENDING = 3;

/** Whether two folded words are forms of one: they differ in a short ending at most. */
const isSameWord = (a: string, b: string): boolean => {
  const stem = Math.max(MIN_STEM, Math.min(a.length, b.length) - 1);
  return (
    a === b ||
    (Math.abs(a.length - b.length) <= MAX_ENDING && a.slice(0, stem) === b.slice(0, stem))
  );
};

const tellingWords = (texts: readonly Bilingual[]): readonly string[] =>
  texts
    .flatMap((text) => languages.flatMap((language) => wordsOf(text[language])))
    .filter(isTelling);

interface Vocabulary {
  readonly category: Category;
  readonly names: readonly string[];
  readonly objects: readonly string[];
}

const vocabularyOf = (category: Category, { objectKinds }: Regulation): Vocabulary => {
  const asked = category.asksFor?.objectKinds ?? [];
  const titles = objectKinds.filter(({ id }) => asked.includes(id)).map(({ title }) => title);
  return {
    category,
    names: tellingWords([category.title, category.question]),
    objects: tellingWords(titles),
  };
};

const includesForm = (words: readonly string[], word: string): boolean =>
  words.some((known) => isSameWord(known, word));

/**
 * Suggests the category of a request (clause 3.2) from its subject and the memberships of its
 * requester; null if nothing points to one. Works on the regulation alone: words of the subject are
 * compared with titles and questions of the active categories and with the kinds of objects that they
 * ask for, in any inflection. A word weighs less the more categories share it, and one of all
 * categories nothing; a membership counts for the categories that ask for its kind. Of equal
 * categories the more urgent one is suggested. An agent decides.
 */
export const suggestCategory = (
  regulation: Regulation,
  { subject, memberships }: CategoryFacts,
): Category | null => {
  const vocabularies = activeCategories(regulation).map((one) => vocabularyOf(one, regulation));
  const words = [...new Set(wordsOf(subject))].filter(isTelling);
  const kinds = new Set(memberships.map(({ kind }) => kind));
  const share = (matching: number): number =>
    matching === vocabularies.length ? 0 : 1 / Math.max(matching, 1);
  const weightOf = (word: string, list: 'names' | 'objects'): number =>
    share(vocabularies.filter((one) => includesForm(one[list], word)).length);
  const scoreOf = ({ category, names, objects }: Vocabulary): number => {
    const found = words.map(
      (word) =>
        (includesForm(names, word) ? NAME_WEIGHT * weightOf(word, 'names') : 0) +
        (includesForm(objects, word) ? OBJECT_WEIGHT * weightOf(word, 'objects') : 0),
    );
    const belongs = (category.asksFor?.objectKinds ?? []).some((kind) => kinds.has(kind));
    return found.reduce((sum, one) => sum + one, belongs ? OBJECT_WEIGHT : 0);
  };
  const scored = vocabularies.map((one) => ({ category: one.category, score: scoreOf(one) }));
  const [best] = scored.toSorted(
    (a, b) => b.score - a.score || a.category.priority - b.category.priority,
  );
  return best && best.score > 0 ? best.category : null;
};
