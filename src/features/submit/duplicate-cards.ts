import {
  activeObjectKinds,
  cardTest,
  findCategory,
  limits,
  type FieldIssue,
  type ObjectKindId,
} from '@reglament/domain';
import { activeRegulation } from '../../data/regulation';
import type { Draft, ObjectRow } from './draft';

/** Minimum number of cards to merge. */
const MIN_CARDS = limits.mergeCards.min;

/** Object kind of new card rows. */
const cardKind = (): ObjectKindId =>
  activeObjectKinds(activeRegulation()).find(({ isCard }) => isCard)?.id ?? '';

/** Empty card row. */
export const emptyCard = (): ObjectRow => ({ kind: cardKind(), id: '' });

/** Whether the category asks for duplicate cards. */
export const asksForCards = ({ category }: Pick<Draft, 'category'>): boolean =>
  category !== null && findCategory(activeRegulation(), category)?.form === 'duplicate-cards';

/** Card rows of the form, padded to the minimum. */
export const cardsOf = ({ objects }: Pick<Draft, 'objects'>): readonly ObjectRow[] => {
  const cards = objects.filter(cardTest(activeRegulation()));
  const missing = Math.max(0, MIN_CARDS - cards.length);
  return [...cards, ...Array.from({ length: missing }, emptyCard)];
};

/** Replaces the card rows; other objects are kept for another category. */
export const withCards = (
  { objects }: Pick<Draft, 'objects'>,
  cards: readonly ObjectRow[],
): ObjectRow[] => {
  const isCard = cardTest(activeRegulation());
  return [...objects.filter((object) => !isCard(object)), ...cards];
};

/** Number of distinct cards. */
export const cardCount = (draft: Pick<Draft, 'objects'>): number =>
  new Set(cardsOf(draft).flatMap(({ id }) => id.trim() || [])).size;

/** Validates the cards row by row: the server requires two different ones. */
export const cardIssues = (draft: Pick<Draft, 'objects'>): readonly FieldIssue[] => {
  const ids = cardsOf(draft).map(({ id }) => id.trim());
  return ids.flatMap((id, at): FieldIssue[] => {
    const path = `objects.${at}.card`;
    if (id === '') return at < MIN_CARDS ? [{ path, code: 'required' }] : [];
    return ids.indexOf(id) < at ? [{ path, code: 'not-allowed' }] : [];
  });
};

/** Maps schema issues to card rows. Missing cards are reported by {@link cardIssues}. */
export const atCard = (issue: FieldIssue): FieldIssue[] => {
  const [root] = issue.path.split('.');
  if (root !== 'objects') return [issue];
  if (!/^objects\.\d+\.id$/u.test(issue.path) || issue.code === 'required') return [];
  return [{ ...issue, path: issue.path.replace(/id$/u, 'card') }];
};
