import { formatDay, zooportalCalendars, type HelpEntry } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/routes/paths';
import { useLanguage } from '../../i18n/use-language';
import { ErrorState } from '../../ui/patterns/error-state';
import { LoadingState } from '../../ui/patterns/loading-state';
import { SkeletonBar } from '../../ui/patterns/skeleton';
import { ButtonLink } from '../../ui/portal/button';
import { MarkupText } from '../../ui/portal/markup-text';
import { Page } from '../../ui/portal/page';
import { ArticleVote } from './article-vote';
import { helpAddress } from './help-address';
import { useArticles } from './use-articles';
import { useHead } from './use-head';
import { VoteCounts } from './vote-counts';
import styles from './articles.module.css';

/** Shows one help article, or a not-found page for an unknown slug. */
export const ArticlePage = () => {
  const { t } = useTranslation('help');
  const { slug = '' } = useParams();
  const articles = useArticles();
  const entry = articles.data?.articles.find((known) => known.slug === slug);
  if (entry) return <Article key={slug} entry={entry} />;
  if (articles.isSuccess) return <Missing />;
  return (
    <Page title={t('title')} above={<Above />}>
      {articles.isError ? (
        <ErrorState text={t('problem')} onRetry={() => void articles.refetch()} />
      ) : (
        <LoadingState>
          <SkeletonBar width="70%" height={24} />
        </LoadingState>
      )}
    </Page>
  );
};

const Above = () => {
  const { t } = useTranslation('help');
  return (
    <p className={styles['noPrint']}>
      <Link to={paths.help()}>{t('all')}</Link>
    </p>
  );
};

const Missing = () => {
  const { t } = useTranslation('help');
  useHead({ description: '', address: null });
  return (
    <Page title={t('missing')} lead={t('missingText')}>
      <p>
        <ButtonLink to={paths.help()}>{t('all')}</ButtonLink>
      </p>
    </Page>
  );
};

const Article = ({ entry }: { readonly entry: HelpEntry }) => {
  const { t } = useTranslation('help');
  const language = useLanguage();
  const { slug, title, summary, body, reviewedAt } = entry;
  useHead({ description: summary, address: helpAddress(paths.article(slug), language) });
  const { timeZone } = zooportalCalendars.official;
  return (
    <Page title={title} lead={summary} above={<Above />}>
      <article className={styles['article']} aria-labelledby="page-title">
        <MarkupText text={body} />
        <p className={styles['reviewed']}>
          {t('reviewed', { day: formatDay(reviewedAt, { language, timeZone }) })}
        </p>
      </article>
      <ArticleVote slug={slug} />
      <VoteCounts slug={slug} />
    </Page>
  );
};
