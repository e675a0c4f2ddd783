import { lazy, Suspense } from 'react';
import { lazyAsync } from '../../data/lazy-async';
import { useSession } from '../../data/session';

const loadBell = lazyAsync(() => import('./bell-screen'));

const BellScreen = lazy(async () => ({ default: (await loadBell()).BellScreen }));

/** The notification bell of a signed-in user; loads after the form. */
export const WidgetBell = () => {
  const { user } = useSession();
  if (!user) return null;
  return (
    <Suspense>
      <BellScreen uid={user.uid} />
    </Suspense>
  );
};
