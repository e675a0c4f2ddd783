import { categoryIds } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { regulation } from '../../i18n/regulation';
import { useLanguage } from '../../i18n/use-language';
import { RadioCards } from '../../ui/light/radio-cards';
import type { Draft } from './draft';

interface CategoryFieldProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly error: string | undefined;
}

type Choice = NonNullable<Draft['category']> | 'club' | 'club-staff';

const isCategory = (choice: Choice): choice is NonNullable<Draft['category']> =>
  categoryIds.some((id) => id === choice);

const chosenIn = ({ scope, category }: Draft): Choice | null =>
  scope === null || scope === 'site-error' ? category : scope;

/**
 * What it is about, in the words of the one who asks: the categories of clause 3.2, and what is not
 * for support (clauses 1.3 and 1.4).
 */
export const CategoryField = ({ draft, change, error }: CategoryFieldProps) => {
  const { t } = useTranslation('portal');
  const language = useLanguage();
  const choices: { value: Choice; label: string }[] = [
    ...regulation.categories.map(({ id, question }) => ({ value: id, label: question[language] })),
    { value: 'club', label: t('scope.club') },
    { value: 'club-staff', label: t('scope.clubStaff') },
  ];
  const choose = (choice: Choice) =>
    change(isCategory(choice) ? { category: choice, scope: null } : { scope: choice });
  return (
    <RadioCards
      id="category"
      legend={t('submit.category')}
      choices={choices}
      value={chosenIn(draft)}
      onChange={choose}
      error={error}
    />
  );
};
