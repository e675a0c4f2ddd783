import { lazy, Suspense, useEffect, useState } from 'react';
import { lazyAsync } from '../../data/lazy-async';
import { whenIdle } from './when-idle';
import styles from './notification-bell.module.css';

const loadBell = lazyAsync(() => import('../../features/notifications/bell'));

const Bell = lazy(async () => ({ default: (await loadBell()).Bell }));

/** Its place in the header, so that nothing moves when it comes. */
const Place = () => <span className={styles['place']} />;

/**
 * The bell of whoever is signed in. It listens to the database, which pages like the form do without:
 * so it comes when the page is there and the browser has nothing better to do.
 */
export const NotificationBell = ({ uid }: { readonly uid: string }) => {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => whenIdle(() => setQuiet(true)), []);
  if (!isQuiet) return <Place />;
  return (
    <Suspense fallback={<Place />}>
      <Bell uid={uid} />
    </Suspense>
  );
};
