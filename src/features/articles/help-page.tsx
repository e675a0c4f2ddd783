import type { HelpEntry } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import { useLanguage } from '../../i18n/use-language';
import { ErrorState } from '../../ui/patterns/error-state';
import { LoadingState } from '../../ui/patterns/loading-state';
import { SkeletonBar } from '../../ui/patterns/skeleton';
import { ButtonLink } from '../../ui/portal/button';
import { Page } from '../../ui/portal/page';
import { TextInput } from '../../ui/portal/text-input';
import { ArticleList } from './article-list';
import { FoundList } from './found-list';
import { helpAddress } from './help-address';
import { useArticles } from './use-articles';
import { useHead } from './use-head';
import styles from './articles.module.css';

/** Help articles by category, with full-text search (clause 1.2). */
export const HelpPage = () => {
  const { t } = useTranslation('help');
  const [text, setText] = useState('');
  const articles = useArticles();
  useHead({
    description: t('description'),
    address: helpAddress(paths.help(), useLanguage()),
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div role="search" className={styles['search']}>
        <TextInput
          id="search"
          label={t('search')}
          hint={t('searchHint')}
          autoComplete="off"
          value={text}
          onChange={setText}
        />
      </div>
      {articles.isPending && (
        <LoadingState>
          <ListSkeleton />
        </LoadingState>
      )}
      {articles.isError && (
        <ErrorState text={t('problem')} onRetry={() => void articles.refetch()} />
      )}
      {articles.data && <Content text={text} articles={articles.data.articles} />}
      <p className={styles['noPrint']}>
        <ButtonLink to={paths.submit()}>{t('ask')}</ButtonLink>
      </p>
    </Page>
  );
};

interface ContentProps {
  readonly text: string;
  readonly articles: readonly HelpEntry[];
}

const Content = ({ text, articles }: ContentProps) =>
  text.trim() === '' ? <ArticleList articles={articles} /> : <FoundList text={text} />;

const ListSkeleton = () => (
  <div className={styles['skeleton']}>
    {['60%', '75%', '50%', '68%', '56%'].map((width) => (
      <SkeletonBar key={width} width={width} height={16} />
    ))}
  </div>
);
