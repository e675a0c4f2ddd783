import { lazy, Suspense, useEffect, useState } from 'react';
import { lazyAsync } from '../../data/lazy-async';
import { whenIdle } from './when-idle';
import styles from './notification-bell.module.css';

const loadBell = lazyAsync(() => import('../../features/notifications/bell'));

const Bell = lazy(async () => ({ default: (await loadBell()).Bell }));

/** Reserves the space of the bell, to avoid a layout shift. */
const Placeholder = () => <span className={styles['place']} />;

/**
 * The notification bell. Loads when the browser is idle, because it needs the database client,
 * which pages such as the form do not.
 */
export const NotificationBell = ({ uid }: { readonly uid: string }) => {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  if (!isIdle) return <Placeholder />;
  return (
    <Suspense fallback={<Placeholder />}>
      <Bell uid={uid} />
    </Suspense>
  );
};
