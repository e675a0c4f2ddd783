import { useEffect, useState } from 'react';

/** Pause in typing before a search, milliseconds. */
const PAUSE_MS = 150;

/** Returns a typed text after a pause in typing. */
export const useSettled = (typed: string): string => {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
};
