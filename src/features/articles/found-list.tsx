import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { helpSearchOf } from '../../data/help/help-index';
import { useLanguage } from '../../i18n/use-language';
import { ErrorState } from '../../ui/patterns/error-state';
import { LoadingState } from '../../ui/patterns/loading-state';
import { SkeletonBar } from '../../ui/patterns/skeleton';
import { Announce } from '../../ui/portal/announce';
import { Marked } from '../../ui/portal/marked-text';
import styles from './articles.module.css';

/** Maximum number of search results: about one screen. */
const MAX_RESULTS = 12;

/** Search results, best match first. */
export const FoundList = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('help');
  const { data: search, isError, refetch } = useQuery(helpSearchOf(useLanguage()));
  const query = useDeferredValue(text);
  const found = useMemo(() => search?.find({ text: query, most: MAX_RESULTS }), [search, query]);
  if (isError) return <ErrorState text={t('problem')} onRetry={() => void refetch()} />;
  if (!found) {
    return (
      <LoadingState>
        <SkeletonBar width="60%" height={16} />
      </LoadingState>
    );
  }
  const count = found.length;
  return (
    <section className={styles['group']} aria-label={t('search')}>
      <Announce>
        <p className={styles['count']}>{count === 0 ? t('nothing') : t('found', { count })}</p>
      </Announce>
      <ul className={styles['list']}>
        {found.map(({ entry: { slug }, title, summary }) => (
          <li key={slug}>
            <Link className={styles['entry']} to={paths.article(slug)}>
              <span className={styles['entryTitle']}>
                <Marked pieces={title} />
              </span>
              <span className={styles['entryText']}>
                <Marked pieces={summary} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
