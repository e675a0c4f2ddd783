import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countInTab } from '../../ui/light/tab-title';
import { BellMark } from './bell-mark';
import { NewsPanel } from './news-panel';
import { useNews } from './use-news';
import styles from './bell.module.css';

/** More are not told apart on a small mark. */
const MOST = 99;

interface BellProps {
  readonly uid: string;
  /** Tells others than this page how many requests have news. */
  readonly onCount?: (count: number) => void;
}

/** How many requests have news of the service, and the way to them. */
export const Bell = ({ uid, onCount = countInTab }: BellProps) => {
  const { t } = useTranslation('news');
  const news = useNews(uid);
  const [isOpen, setOpen] = useState(false);
  const { count } = news;
  useEffect(() => {
    onCount(count);
    return () => onCount(0);
  }, [onCount, count]);
  return (
    <>
      <button
        className={styles['bell']}
        type="button"
        aria-haspopup="dialog"
        aria-label={count > 0 ? t('bell.some', { count }) : t('bell.none')}
        onClick={() => setOpen(true)}
      >
        <BellMark />
        {count > 0 && (
          <span className={styles['count']} aria-hidden="true">
            {count > MOST ? `${MOST}+` : count}
          </span>
        )}
      </button>
      <span className="visually-hidden" role="status">
        {count > 0 && t('bell.some', { count })}
      </span>
      {isOpen && <NewsPanel news={news} onClose={() => setOpen(false)} />}
    </>
  );
};
