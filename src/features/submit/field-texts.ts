import type { FieldIssue } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft';
import { asksForCards } from './duplicate-cards';

/** Words of our own where the common ones would be less kind. */
const ownTexts = new Map([
  ['category required', 'fieldErrors.category.required'],
  ['subject required', 'fieldErrors.subject.required'],
  ['subject too-short', 'fieldErrors.subject.too-short'],
  ['subject too-long', 'fieldErrors.subject.too-long'],
  ['text required', 'fieldErrors.text.required'],
  ['text too-short', 'fieldErrors.text.too-short'],
  ['text too-long', 'fieldErrors.text.too-long'],
  ['steps too-long', 'fieldErrors.steps.too-long'],
  ['id required', 'fieldErrors.objectId.required'],
  ['id wrong-format', 'fieldErrors.objectId.wrong-format'],
  ['id too-long', 'fieldErrors.objectId.too-long'],
  ['firstCard required', 'fieldErrors.firstCard.required'],
  ['firstCard wrong-format', 'fieldErrors.firstCard.wrong-format'],
  ['firstCard too-long', 'fieldErrors.firstCard.too-long'],
  ['card required', 'fieldErrors.card.required'],
  ['card not-allowed', 'fieldErrors.card.not-allowed'],
  ['card wrong-format', 'fieldErrors.card.wrong-format'],
  ['card too-long', 'fieldErrors.card.too-long'],
  ['mergeText required', 'fieldErrors.mergeText.required'],
  ['mergeText too-short', 'fieldErrors.mergeText.too-short'],
  ['mergeText too-long', 'fieldErrors.mergeText.too-long'],
  ['sourceUrl wrong-format', 'fieldErrors.sourceUrl.wrong-format'],
  ['sourceUrl too-long', 'fieldErrors.sourceUrl.too-long'],
] as const);

const isOwn = (key: string): key is Parameters<typeof ownTexts.get>[0] =>
  [...ownTexts.keys()].some((known) => known === key);

/** The id of the control that an issue is about: `objects.0.id` stands at `objects-0-id`. */
export const controlId = (path: string): string => path.replaceAll('.', '-');

/** The field as the form names it: what is asked for there depends on the category. */
const fieldOf = (path: string, draft: Pick<Draft, 'category'>): string => {
  if (path === 'objects.0.card') return 'firstCard';
  return path === 'text' && asksForCards(draft) ? 'mergeText' : (path.split('.').at(-1) ?? path);
};

/** Says in words what is wrong with a field; no two fields have the same words. */
export const useIssueText = (draft: Pick<Draft, 'category'>) => {
  const { t } = useTranslation(['portal', 'common']);
  return ({ path, code, limit }: FieldIssue): string => {
    const key = `${fieldOf(path, draft)} ${code}`;
    const own = isOwn(key) ? ownTexts.get(key) : undefined;
    const position = String(Number(path.split('.')[1]) + 1);
    return own ? t(own, { limit, position }) : t(`common:fieldIssues.${code}`, { limit });
  };
};

/** From here on the room that is left is worth saying. */
const NEAR = 0.85;

/** How much may still be typed, once it matters; how much is too much. */
export const useRoom = () => {
  const { t } = useTranslation('portal');
  return (text: string, max: number): string | undefined => {
    if (text.length <= max * NEAR) return undefined;
    const left = max - text.length;
    return left >= 0 ? t('submit.room', { count: left }) : t('submit.over', { count: -left });
  };
};
