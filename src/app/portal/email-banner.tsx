import { lazy, Suspense, useEffect, useState } from 'react';
import { lazyAsync } from '../../data/lazy-async';
import { useSession } from '../../data/session';
import { whenIdle } from './when-idle';

const loadBanner = lazyAsync(() => import('../../features/undelivered/email-banner'));

const Banner = lazy(async () => ({ default: (await loadBanner()).EmailBanner }));

/** The banner about failed emails of a signed-in user; loads when the browser is idle. */
export const EmailBanner = () => {
  const { user } = useSession();
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  if (!user || !isIdle) return null;
  return (
    <Suspense>
      <Banner user={user} />
    </Suspense>
  );
};
