import { useEffect, useState } from 'react';

/** Delay before a loading indicator appears, in milliseconds. */
const DELAY_MS = 250;

/** Returns true after a delay. */
export const useDelayed = (delayMs: number = DELAY_MS): boolean => {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return isDue;
};
