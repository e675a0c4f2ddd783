import { useTranslation } from 'react-i18next';
import { useIsOnline, type Freshness } from '../../data/connection';
import styles from './list-header.module.css';

interface ListHeaderProps {
  readonly title: string;
  readonly freshness: Freshness;
}

/** The name of a view, and how far what it shows can be trusted. */
export const ListHeader = ({ title, freshness }: ListHeaderProps) => {
  const { t } = useTranslation();
  // Without any line the whole console says so; here it is the server that does not answer.
  const isUnanswered = useIsOnline() && freshness === 'offline';
  return (
    <header className={styles['header']}>
      <div className={styles['bar']}>
        <h1 className={styles['title']}>{title}</h1>
        {freshness === 'refreshing' && (
          <span className={styles['mark']}>{t('connection.refreshing')}</span>
        )}
      </div>
      <div role="status">
        {isUnanswered && <p className={styles['notice']}>{t('connection.offline')}</p>}
      </div>
    </header>
  );
};
