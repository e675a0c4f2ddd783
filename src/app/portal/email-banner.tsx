import { Suspense } from 'react';
import { lazyAsync } from '../../data/lazy-async';
import { useSession } from '../../data/session';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { lazyQueried } from './lazy-queried';
import { useIdle } from './use-idle';

const loadBanner = lazyAsync(() => import('../../features/undelivered/email-banner'));

const Banner = lazyQueried(async () => (await loadBanner()).EmailBanner);

/** The banner about failed emails of a signed-in user; loads when the browser is idle. */
export const EmailBanner = () => {
  const { user } = useSession();
  const isIdle = useIdle();
  if (!user || !isIdle) return null;
  return (
    <DrawBoundary of={user} fallback={null}>
      <Suspense>
        <Banner user={user} />
      </Suspense>
    </DrawBoundary>
  );
};
