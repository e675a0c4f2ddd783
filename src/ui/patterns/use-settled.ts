import { useEffect, useRef, useState } from 'react';

/** Pause between changes below which somebody is typing, milliseconds. */
const PAUSE_MS = 150;

/** Returns a typed text at once, such as a pasted one, or after a pause in fast typing. */
export const useSettled = (typed: string): string => {
  const [settled, setSettled] = useState(typed);
  const changedAt = useRef(-PAUSE_MS);
  useEffect(() => {
    const now = performance.now();
    const wait = now - changedAt.current < PAUSE_MS ? PAUSE_MS : 0;
    changedAt.current = now;
    const timer = setTimeout(() => setSettled(typed), wait);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
};
