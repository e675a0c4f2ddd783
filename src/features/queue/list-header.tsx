import { useTranslation } from 'react-i18next';
import type { Freshness } from '../../data/connection';
import styles from './list-header.module.css';

interface ListHeaderProps {
  readonly title: string;
  readonly freshness: Freshness;
  /** Records that this version cannot show. */
  readonly unreadable: number;
}

/** The name of a view, and how far what it shows can be trusted. */
export const ListHeader = ({ title, freshness, unreadable }: ListHeaderProps) => {
  const { t } = useTranslation();
  return (
    <header className={styles['header']}>
      <div className={styles['bar']}>
        <h1 className={styles['title']}>{title}</h1>
        {freshness === 'refreshing' && (
          <span className={styles['mark']}>{t('connection.refreshing')}</span>
        )}
      </div>
      <div role="status">
        {freshness === 'offline' && <p className={styles['notice']}>{t('connection.offline')}</p>}
        {unreadable > 0 && (
          <p className={styles['notice']}>{t('unreadable', { count: unreadable })}</p>
        )}
      </div>
    </header>
  );
};
