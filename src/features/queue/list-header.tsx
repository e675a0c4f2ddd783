import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline, type Freshness } from '../../data/connection';
import { ListResizer } from './list-resizer';
import styles from './list-header.module.css';

interface ListHeaderProps {
  readonly title: string;
  readonly freshness: Freshness;
  /** Controls of the list. */
  readonly children?: ReactNode;
}

/** Title of a view and the freshness of its data. */
export const ListHeader = ({ title, freshness, children }: ListHeaderProps) => {
  const { t } = useTranslation();
  // Offline is reported by the status bar; this notice is for an unresponsive server.
  const isServerSilent = useIsOnline() && freshness === 'offline';
  return (
    <header className={styles['header']}>
      <div className={styles['bar']}>
        <h1 className={styles['title']}>{title}</h1>
        <span className={styles['mark']}>
          {freshness === 'refreshing' && t('connection.refreshing')}
        </span>
        {children}
        <ListResizer />
      </div>
      <div role="status">
        {isServerSilent && <p className={styles['notice']}>{t('connection.offline')}</p>}
      </div>
    </header>
  );
};
