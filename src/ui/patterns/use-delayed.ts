import { useEffect, useState } from 'react';

/** What takes less than this, milliseconds, shows no sign of waiting. */
const PENDING_MS = 250;

/** True when a state has lasted long enough to be shown. */
export const useDelayed = (afterMs: number = PENDING_MS): boolean => {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isDue;
};
