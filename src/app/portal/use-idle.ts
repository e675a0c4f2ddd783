import { useEffect, useState } from 'react';
import { whenIdle } from './when-idle';

/** Whether the browser has been idle since the component was mounted. */
export const useIdle = (): boolean => {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return isIdle;
};
