import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countInTab } from '../../ui/portal/tab-title';
import { BellMark } from './bell-mark';
import { NotificationPanel } from './notification-panel';
import { useNotifications } from './use-notifications';
import styles from './bell.module.css';

/** Larger counts are displayed as `99+`. */
const MAX_SHOWN = 99;

interface BellProps {
  readonly uid: string;
  /** Receives the unread count; sets the tab title by default. */
  readonly onCount?: (count: number) => void;
}

/** Bell button with the unread count; opens the notification panel. */
export const Bell = ({ uid, onCount = countInTab }: BellProps) => {
  const { t } = useTranslation('notifications');
  const notifications = useNotifications(uid);
  const [isOpen, setOpen] = useState(false);
  const { count } = notifications;
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
      {isOpen && <NotificationPanel notifications={notifications} onClose={() => setOpen(false)} />}
    </>
  );
};
