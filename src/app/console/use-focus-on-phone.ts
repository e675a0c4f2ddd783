import { useEffect, useRef, type RefObject } from 'react';

/** Moves the focus to the opened item on a phone, where it replaces the list; '' for none. */
export const useFocusOnPhone = (id: string): RefObject<HTMLElement | null> => {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const isAlone = globalThis.matchMedia('(width < 768px)').matches;
    if (id !== '' && isAlone) main.current?.focus({ preventScroll: true });
  }, [id]);
  return main;
};
