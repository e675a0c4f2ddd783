import { findCategory, GENERAL_CATEGORY, type CategoryId, type HelpEntry } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { useRegulation } from '../../data/regulation';
import { useLanguage } from '../../i18n/use-language';
import styles from './articles.module.css';

const useCategoryTitle = () => {
  const { t } = useTranslation('help');
  const language = useLanguage();
  const regulation = useRegulation();
  return (category: CategoryId): string => {
    if (category === GENERAL_CATEGORY) return t('general');
    return findCategory(regulation, category)?.title[language] ?? t('general');
  };
};

/** Lists all articles in index order, grouped by category. */
export const ArticleList = ({ articles }: { readonly articles: readonly HelpEntry[] }) => {
  const titleOf = useCategoryTitle();
  const categories = [...new Set(articles.map(({ category }) => category))];
  const groups = categories.map((category) => ({
    category,
    entries: articles.filter((entry) => entry.category === category),
  }));
  return groups.map(({ category, entries }) => (
    <section key={category} className={styles['group']} aria-labelledby={`group-${category}`}>
      <h2 className={styles['groupTitle']} id={`group-${category}`}>
        {titleOf(category)}
      </h2>
      <ul className={styles['list']}>
        {entries.map(({ slug, title, summary }) => (
          <li key={slug}>
            <Link className={styles['entry']} to={paths.article(slug)}>
              <span className={styles['entryTitle']}>{title}</span>
              <span className={styles['entryText']}>{summary}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
};
