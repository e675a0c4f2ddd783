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

/** Fewer cards are nothing to merge. */
const MIN_CARDS = limits.mergeCards.min;

/** The kind that new lines for cards have. */
const cardKind = (): ObjectKindId =>
  activeObjectKinds(activeRegulation()).find(({ isCard }) => isCard)?.id ?? '';

/** A line for a card without a number. */
export const emptyCard = (): ObjectRow => ({ kind: cardKind(), id: '' });

/** Whether the category of the form asks for cards of one animal. */
export const asksForCards = ({ category }: Pick<Draft, 'category'>): boolean =>
  category !== null && findCategory(activeRegulation(), category)?.form === 'duplicate-cards';

/** The cards of the form, never fewer than two lines of them. */
export const cardsOf = ({ objects }: Pick<Draft, 'objects'>): readonly ObjectRow[] => {
  const cards = objects.filter(cardTest(activeRegulation()));
  const missing = Math.max(0, MIN_CARDS - cards.length);
  return [...cards, ...Array.from({ length: missing }, emptyCard)];
};

/** The objects of the form with other cards; what else was named waits for another category. */
export const withCards = (
  { objects }: Pick<Draft, 'objects'>,
  cards: readonly ObjectRow[],
): ObjectRow[] => {
  const isCard = cardTest(activeRegulation());
  return [...objects.filter((object) => !isCard(object)), ...cards];
};

/** How many different cards are named. */
export const cardCount = (draft: Pick<Draft, 'objects'>): number =>
  new Set(cardsOf(draft).flatMap(({ id }) => id.trim() || [])).size;

/** What is wrong with the cards: the service wants two different ones, the form says which line lacks one. */
export const cardIssues = (draft: Pick<Draft, 'objects'>): readonly FieldIssue[] => {
  const ids = cardsOf(draft).map(({ id }) => id.trim());
  return ids.flatMap((id, at): FieldIssue[] => {
    const path = `objects.${at}.card`;
    if (id === '') return at < MIN_CARDS ? [{ path, code: 'required' }] : [];
    return ids.indexOf(id) < at ? [{ path, code: 'not-allowed' }] : [];
  });
};

/** Issues of the schema at the lines of cards. How many are missing, {@link cardIssues} says line by line. */
export const atCard = (issue: FieldIssue): FieldIssue[] => {
  const [root] = issue.path.split('.');
  if (root !== 'objects') return [issue];
  if (!/^objects\.\d+\.id$/u.test(issue.path) || issue.code === 'required') return [];
  return [{ ...issue, path: issue.path.replace(/id$/u, 'card') }];
};
