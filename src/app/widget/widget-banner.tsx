import { lazy, Suspense } from 'react';
import { lazyAsync } from '../../data/lazy-async';
import { useSession } from '../../data/session';

const loadBanner = lazyAsync(() => import('./banner-screen'));

const BannerScreen = lazy(async () => ({ default: (await loadBanner()).BannerScreen }));

/** The banner about failed emails of a signed-in user; loads after the form. */
export const WidgetBanner = () => {
  const { user } = useSession();
  if (!user) return null;
  return (
    <Suspense>
      <BannerScreen user={user} />
    </Suspense>
  );
};
