import { useEffect } from 'react';

/** Follows the active regulation while a page is shown; loaded after the page, which does not wait. */
export const useFollowRegulation = (): void => {
  useEffect(() => {
    let isOver = false;
    let stop = (): void => undefined;
    import('./follow-regulation').then(
      ({ followRegulation }) => {
        if (!isOver) stop = followRegulation();
      },
      // Without the network the page goes on with what it knows; the next visit asks again.
      () => undefined,
    );
    return () => {
      isOver = true;
      stop();
    };
  }, []);
};
