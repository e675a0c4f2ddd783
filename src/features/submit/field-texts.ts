import type { FieldIssue } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft';
import { asksForCards } from './duplicate-cards';

/** Messages of single fields that replace the common ones. */
const fieldMessages = new Map([
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

const hasFieldMessage = (key: string): key is Parameters<typeof fieldMessages.get>[0] =>
  [...fieldMessages.keys()].some((known) => known === key);

/** DOM id of a control by issue path, for example `objects-0-id`. */
export const controlId = (path: string): string => path.replaceAll('.', '-');

/** Message key of a field, which depends on the category. */
const fieldOf = (path: string, draft: Pick<Draft, 'category'>): string => {
  if (path === 'objects.0.card') return 'firstCard';
  return path === 'text' && asksForCards(draft) ? 'mergeText' : (path.split('.').at(-1) ?? path);
};

/** Returns the message of an issue; messages are unique per field. */
export const useIssueText = (draft: Pick<Draft, 'category'>) => {
  const { t } = useTranslation(['portal', 'common']);
  return ({ path, code, limit }: FieldIssue): string => {
    const key = `${fieldOf(path, draft)} ${code}`;
    const fieldMessage = hasFieldMessage(key) ? fieldMessages.get(key) : undefined;
    const position = String(Number(path.split('.')[1]) + 1);
    return fieldMessage
      ? t(fieldMessage, { limit, position })
      : t(`common:fieldIssues.${code}`, { limit });
  };
};

/** Fraction of the limit from which remaining characters are shown. */
const SHOW_FROM = 0.85;

/** Returns how many characters are left or too many, or undefined far from the limit. */
export const useCharactersLeft = () => {
  const { t } = useTranslation('portal');
  return (text: string, max: number): string | undefined => {
    if (text.length <= max * SHOW_FROM) return undefined;
    const left = max - text.length;
    return left >= 0 ? t('submit.room', { count: left }) : t('submit.over', { count: -left });
  };
};
