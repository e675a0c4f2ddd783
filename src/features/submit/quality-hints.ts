import { findCategory, limits, type Category } from '@reglament/domain';
import { activeRegulation } from '../../data/regulation';
import type { Draft } from './draft';
import { asksForCards, cardCount } from './duplicate-cards';

/** Missing information; the text for `objects` comes from the category. */
type Missing = 'objects' | 'cards' | 'signs' | 'steps' | 'enough';

/** Information that agents ask for, and how to detect it. */
interface QualityHint {
  readonly name: Missing;
  readonly isPresent: (draft: Draft) => boolean;
}

const steps: QualityHint = { name: 'steps', isPresent: (draft) => draft.steps.trim() !== '' };
const cards: QualityHint = { name: 'cards', isPresent: (draft) => cardCount(draft) > 1 };
const signs: QualityHint = { name: 'signs', isPresent: (draft) => draft.signs.length > 0 };

const objectsOf = (kinds: readonly string[]): QualityHint => ({
  name: 'objects',
  isPresent: ({ objects }) =>
    objects.some(({ kind, id }) => kinds.includes(kind) && id.trim() !== ''),
});

/** Returns the hints of a category in order (clauses 2.2 and 3.2). */
const hintsOf = ({ form, asksFor }: Category): readonly QualityHint[] => {
  if (form === 'duplicate-cards') return [cards, signs];
  return asksFor === null ? [] : [objectsOf(asksFor.objectKinds), steps];
};

/** Returns the first missing information (clause 2.2); null before the description is started. */
export const missingIn = (draft: Draft): Missing | null => {
  const isStarted = draft.text.trim().length >= limits.text.min || asksForCards(draft);
  if (!isStarted || draft.category === null) return null;
  const category = findCategory(activeRegulation(), draft.category);
  const hints = category ? hintsOf(category) : [];
  if (hints.length === 0) return null;
  return hints.find(({ isPresent }) => !isPresent(draft))?.name ?? 'enough';
};
