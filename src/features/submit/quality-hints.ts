import { findCategory, limits, type Category } from '@reglament/domain';
import { activeRegulation } from '../../data/regulation';
import type { Draft } from './draft';
import { asksForCards, cardCount } from './duplicate-cards';

/** What would speed up the answer; the words for `objects` come with the category. */
type Missing = 'objects' | 'cards' | 'signs' | 'steps' | 'enough';

/** One part of a request that an agent asks for first. */
interface QualityHint {
  readonly name: Missing;
  readonly isThere: (draft: Draft) => boolean;
}

const steps: QualityHint = { name: 'steps', isThere: (draft) => draft.steps.trim() !== '' };
const cards: QualityHint = { name: 'cards', isThere: (draft) => cardCount(draft) > 1 };
const signs: QualityHint = { name: 'signs', isThere: (draft) => draft.signs.length > 0 };

const objectsOf = (kinds: readonly string[]): QualityHint => ({
  name: 'objects',
  isThere: ({ objects }) =>
    objects.some(({ kind, id }) => kinds.includes(kind) && id.trim() !== ''),
});

/** What an agent asks for first, by the fields of the category (clauses 2.2 and 3.2). */
const hintsOf = ({ form, asksFor }: Category): readonly QualityHint[] => {
  if (form === 'duplicate-cards') return [cards, signs];
  return asksFor === null ? [] : [objectsOf(asksFor.objectKinds), steps];
};

/** What would speed up the answer (clause 2.2); null while there is nothing to speed up yet. */
export const missingIn = (draft: Draft): Missing | null => {
  const isBegun = draft.text.trim().length >= limits.text.min || asksForCards(draft);
  if (!isBegun || draft.category === null) return null;
  const category = findCategory(activeRegulation(), draft.category);
  const hints = category ? hintsOf(category) : [];
  if (hints.length === 0) return null;
  return hints.find(({ isThere }) => !isThere(draft))?.name ?? 'enough';
};
