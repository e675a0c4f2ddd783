import { activeCategories, type CategoryId } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useRegulation } from '../../data/regulation';
import { useLanguage } from '../../i18n/use-language';
import { RadioCards } from '../../ui/portal/radio-cards';
import type { Draft } from './draft';

interface CategoryFieldProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly error: string | undefined;
}

/** Returns the value of a choice; the prefix separates category ids from the other choices. */
const categoryChoice = (id: CategoryId): string => `category:${id}`;

const otherScopes = ['club', 'club-staff'] as const;

const chosenIn = ({ scope, category }: Draft): string | null => {
  if (scope !== null && scope !== 'site-error') return scope;
  return category === null ? null : categoryChoice(category);
};

/** Chooses a category (clause 3.2) or a topic outside support (clauses 1.3 and 1.4). */
export const CategoryField = ({ draft, change, error }: CategoryFieldProps) => {
  const { t } = useTranslation('portal');
  const language = useLanguage();
  const categories = activeCategories(useRegulation());
  const choices = [
    ...categories.map(({ id, question }) => ({
      value: categoryChoice(id),
      label: question[language],
    })),
    { value: 'club', label: t('scope.club') },
    { value: 'club-staff', label: t('scope.clubStaff') },
  ];
  const choose = (choice: string) => {
    const scope = otherScopes.find((other) => other === choice) ?? null;
    const category = categories.find(({ id }) => categoryChoice(id) === choice);
    change(category ? { category: category.id, scope: null } : { scope });
  };
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
