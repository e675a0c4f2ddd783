import { activeCategories, type Regulation, type Ticket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useRegulation } from '../../data/regulation';
import { useLanguage } from '../../i18n/use-language';
import styles from './group-heading.module.css';

/** Names of what has a priority now; what nothing has any more is named as on its first ticket. */
const titlesAt = (regulation: Regulation, { priority, categoryTitle }: Ticket) => {
  const titles = activeCategories(regulation)
    .filter((category) => category.priority === priority)
    .map(({ title }) => title);
  return titles.length > 0 ? titles : [categoryTitle];
};

/** The heading of a priority group: why what follows stands where it stands (clauses 3.1 and 3.2). */
export const GroupHeading = ({ first }: { readonly first: Ticket }) => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const titles = titlesAt(useRegulation(), first).map((title) => title[language]);
  const { clauses } = first.deadline;
  return (
    <h2 className={styles['heading']}>
      <span className={styles['priority']}>{first.priority}</span>
      <span className={styles['title']}>{titles.join(' · ')}</span>
      <span className={styles['clause']}>{t('clause', { clause: clauses.priority })}</span>
    </h2>
  );
};
