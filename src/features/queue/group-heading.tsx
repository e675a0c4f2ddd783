import type { CategoryId } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { categoryFacts } from '../../i18n/regulation';
import { useLanguage } from '../../i18n/use-language';
import styles from './group-heading.module.css';

/** The heading of a priority group: why what follows stands where it stands (clauses 3.1 and 3.2). */
export const GroupHeading = ({ category }: { readonly category: CategoryId }) => {
  const { t } = useTranslation('console');
  const { priority, title, clause } = categoryFacts(category);
  return (
    <h2 className={styles['heading']}>
      <span className={styles['priority']}>{priority}</span>
      <span className={styles['title']}>{title[useLanguage()]}</span>
      <span className={styles['clause']}>{t('clause', { clause })}</span>
    </h2>
  );
};
