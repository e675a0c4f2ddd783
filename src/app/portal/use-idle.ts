import { useEffect, useState } from 'react';
import { whenIdle } from './when-idle';

/**
 * Whether the browser has been idle, with a connection, since the component was mounted: what is
 * loaded then would fail without one.
 */
export const useIdle = (): boolean => {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const start = () => setIdle(true);
    const cancel = whenIdle(() => {
      if (navigator.onLine) start();
      else globalThis.addEventListener('online', start, { once: true });
    });
    return () => {
      cancel();
      globalThis.removeEventListener('online', start);
    };
  }, []);
  return isIdle;
};
