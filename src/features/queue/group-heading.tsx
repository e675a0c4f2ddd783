import { activeCategories, type Regulation, type Ticket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useRegulation } from '../../data/regulation';
import { useLanguage } from '../../i18n/use-language';
import styles from './group-heading.module.css';

/**
 * Titles of the active categories with this priority; falls back to the category of the first
 * ticket.
 */
const titlesAt = (regulation: Regulation, { priority, categoryTitle }: Ticket) => {
  const titles = activeCategories(regulation)
    .filter((category) => category.priority === priority)
    .map(({ title }) => title);
  return titles.length > 0 ? titles : [categoryTitle];
};

/** Heading of a priority group, with the clause that sets the order (clauses 3.1 and 3.2). */
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
