import { lazy, Suspense } from 'react';
import { lazyAsync } from '../../data/lazy-async';
import { useSession } from '../../data/session';

const loadBell = lazyAsync(() => import('./bell-screen'));

const BellScreen = lazy(async () => ({ default: (await loadBell()).BellScreen }));

/** The bell of whoever the host vouches for; it comes after the form, which needs none of it. */
export const WidgetBell = () => {
  const { user } = useSession();
  if (!user) return null;
  return (
    <Suspense>
      <BellScreen uid={user.uid} />
    </Suspense>
  );
};
