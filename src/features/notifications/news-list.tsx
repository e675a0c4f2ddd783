import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { DueText } from '../../ui/clock/due-text';
import { Button } from '../../ui/light/button';
import { Pending, SkeletonLine } from '../../ui/light/skeleton';
import type { News, NewsItem } from './use-news';
import styles from './news-list.module.css';

interface NewsListProps {
  readonly news: News;
  /** One of them was opened. */
  readonly onChosen: () => void;
}

/** The newest news first, or why there are none. */
export const NewsList = ({ news, onChosen }: NewsListProps) => {
  const { state, items, seeOne } = news;
  if (items.length === 0) {
    if (state === 'pending') return <Waiting />;
    return state === 'error' ? <Problem retry={news.retry} /> : <Nothing />;
  }
  const choose = (item: NewsItem) => {
    seeOne(item);
    onChosen();
  };
  return (
    <ul className={styles['list']}>
      {items.map((item) => (
        <DrawBoundary key={item.number} of={item.news} fallback={<UndrawableLine {...item} />}>
          <NewsLine item={item} onChoose={() => choose(item)} />
        </DrawBoundary>
      ))}
    </ul>
  );
};

interface NewsLineProps {
  readonly item: NewsItem;
  readonly onChoose: () => void;
}

const NewsLine = ({ item, onChoose }: NewsLineProps) => {
  const { t } = useTranslation('news');
  const { number, subject, news, isUnseen } = item;
  return (
    <li>
      <Link
        className={styles['line'] ?? ''}
        to={paths.myTicket(number)}
        data-news={number}
        data-unseen={isUnseen}
        onClick={onChoose}
      >
        <span className={styles['what']}>
          {isUnseen && <span className={styles['dot']} aria-hidden="true" />}
          {isUnseen && <span className="visually-hidden">{t('panel.unseen')}</span>}
          {t(`what.${news.type}`)}
        </span>
        <span className={styles['subject']}>{subject}</span>
        <span className={styles['meta']}>
          <span className={styles['number']}>{showTicketNumber(number)}</span>
          <DueText at={news.at} />
        </span>
      </Link>
    </li>
  );
};

const UndrawableLine = ({ number }: Pick<NewsItem, 'number'>) => {
  const { t } = useTranslation('common');
  return (
    <li className={styles['line']}>{t('undrawable', { number: showTicketNumber(number) })}</li>
  );
};

const Waiting = () => {
  const { t } = useTranslation('news');
  return (
    <div className={styles['room']}>
      <Pending label={t('panel.loading')}>
        <SkeletonLine width="40%" size={0.875} />
        <SkeletonLine width="80%" />
      </Pending>
    </div>
  );
};

const Nothing = () => {
  const { t } = useTranslation('news');
  return (
    <div className={styles['room']}>
      <p className={styles['empty']}>{t('panel.empty')}</p>
      <p className={styles['hint']}>{t('panel.emptyText')}</p>
    </div>
  );
};

const Problem = ({ retry }: { readonly retry: () => void }) => {
  const { t } = useTranslation(['news', 'common']);
  return (
    <div className={styles['room']} role="alert">
      <p>{t('panel.problem')}</p>
      <Button onClick={retry}>{t('common:retry')}</Button>
    </div>
  );
};
