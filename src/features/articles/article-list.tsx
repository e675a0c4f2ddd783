import { articleCategories, type ArticleCategory, type HelpEntry } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { categoryFacts } from '../../i18n/regulation';
import { useLanguage } from '../../i18n/use-language';
import styles from './articles.module.css';

const useCategoryTitle = () => {
  const { t } = useTranslation('help');
  const language = useLanguage();
  return (category: ArticleCategory): string =>
    category === 'general' ? t('general') : categoryFacts(category).title[language];
};

/** All articles, each under its category. */
export const ArticleList = ({ articles }: { readonly articles: readonly HelpEntry[] }) => {
  const titleOf = useCategoryTitle();
  const groups = articleCategories
    .map((category) => ({
      category,
      entries: articles.filter((entry) => entry.category === category),
    }))
    .filter(({ entries }) => entries.length > 0);
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
