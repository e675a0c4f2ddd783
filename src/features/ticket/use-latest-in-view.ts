import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { ThreadItem } from './thread-items';

/** So near to the end, in pixels, a reader counts as reading the end. */
const NEAR_END = 80;

/**
 * Opens a thread at its last text and follows new ones while the reader is at the end; whoever reads
 * further up is left in peace.
 */
export const useLatestInView = (items: readonly ThreadItem[]): RefObject<HTMLDivElement | null> => {
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const lastKey = items.at(-1)?.key;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      const { scrollHeight, scrollTop, clientHeight } = element;
      follows.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, []);
  useLayoutEffect(() => {
    if (lastKey === undefined || !follows.current) return;
    scroller.current?.querySelector('li:last-child')?.scrollIntoView({ block: 'nearest' });
  }, [lastKey]);
  return scroller;
};
