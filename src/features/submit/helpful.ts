import { limits, type CategoryId, type PortalObject } from '@reglament/domain';
import type { Draft } from './draft';
import { cardCount, isMerge } from './merge-draft';

/** What would speed up the answer, in the words of the texts. */
type Helpful = 'event' | 'card' | 'cards' | 'signs' | 'steps' | 'enough';

interface Wish {
  readonly name: Helpful;
  readonly isThere: (draft: Draft) => boolean;
}

const names =
  (...kinds: readonly PortalObject['kind'][]) =>
  ({ objects }: Draft): boolean =>
    objects.some(({ kind, id }) => kinds.includes(kind) && id.trim() !== '');

const event: Wish = { name: 'event', isThere: names('event', 'club') };
const card: Wish = { name: 'card', isThere: names('animal', 'kennel') };
const entry: Wish = { name: 'event', isThere: names('event', 'animal') };
const steps: Wish = { name: 'steps', isThere: (draft) => draft.steps.trim() !== '' };
const cards: Wish = { name: 'cards', isThere: (draft) => cardCount(draft) > 1 };
const signs: Wish = { name: 'signs', isThere: (draft) => draft.signs.length > 0 };

/** What an agent asks for first, by category (clauses 2.2 and 3.2). A buyer has nothing to name yet. */
const wishes: Record<CategoryId, readonly Wish[]> = {
  'organiser-system': [event, steps],
  'organiser-office': [event, steps],
  prospect: [],
  participant: [entry, steps],
  breeder: [card, steps],
  'merge-cards': [cards, signs],
};

/** What would speed up the answer (clause 2.2); null while there is nothing to speed up yet. */
export const helpfulOf = (draft: Draft): Helpful | null => {
  const isBegun = draft.text.trim().length >= limits.text.min || isMerge(draft);
  if (!isBegun || draft.category === null || wishes[draft.category].length === 0) return null;
  return wishes[draft.category].find(({ isThere }) => !isThere(draft))?.name ?? 'enough';
};
