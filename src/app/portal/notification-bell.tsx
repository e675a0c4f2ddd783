import { Suspense } from 'react';
import { lazyAsync } from '../../data/lazy-async';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { lazyQueried } from './lazy-queried';
import { useIdle } from './use-idle';
import styles from './notification-bell.module.css';

const loadBell = lazyAsync(() => import('../../features/notifications/bell'));

const Bell = lazyQueried(async () => (await loadBell()).Bell);

/** Reserves the space of the bell, to avoid a layout shift. */
const Placeholder = () => <span className={styles['place']} />;

/**
 * The notification bell. Loads when the browser is idle, because it needs the database client,
 * which pages such as the form do not.
 */
export const NotificationBell = ({ uid }: { readonly uid: string }) => {
  const isIdle = useIdle();
  if (!isIdle) return <Placeholder />;
  return (
    // Without its code, as offline, the page stays usable.
    <DrawBoundary of={uid} fallback={<Placeholder />}>
      <Suspense fallback={<Placeholder />}>
        <Bell uid={uid} />
      </Suspense>
    </DrawBoundary>
  );
};
