import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countInTab } from '../../ui/portal/tab-title';
import { BellMark } from './bell-mark';
import { NotificationPanel } from './notification-panel';
import { useNotifications } from './use-notifications';
import styles from './bell.module.css';

/** More are not told apart on a small mark. */
const MAX_SHOWN = 99;

interface BellProps {
  readonly uid: string;
  /** Tells others than this page how many requests have news. */
  readonly onCount?: (count: number) => void;
}

/** How many requests have news of the service, and the way to them. */
export const Bell = ({ uid, onCount = countInTab }: BellProps) => {
  const { t } = useTranslation('notifications');
  const news = useNotifications(uid);
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
            {count > MAX_SHOWN ? `${MAX_SHOWN}+` : count}
          </span>
        )}
      </button>
      <span className="visually-hidden" role="status">
        {count > 0 && t('bell.some', { count })}
      </span>
      {isOpen && <NotificationPanel news={news} onClose={() => setOpen(false)} />}
    </>
  );
};
