import { useEffect } from 'react';
import { firstScreenShown } from './first-screen';

/** Follows the active regulation while a page is mounted; its module loads after the page. */
export const useFollowRegulation = (): void => {
  useEffect(() => {
    let isUnmounted = false;
    let stop = (): void => undefined;
    void firstScreenShown()
      .then(async () => import('./follow-regulation'))
      .then(
        ({ followRegulation }) => {
          if (!isUnmounted) stop = followRegulation();
        },
        // Offline, the page keeps the known regulation; the next visit retries.
        () => undefined,
      );
    return () => {
      isUnmounted = true;
      stop();
    };
  }, []);
};
