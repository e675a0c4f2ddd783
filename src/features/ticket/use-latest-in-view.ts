import { useLayoutEffect, useRef, type RefObject } from 'react';

/** So near to the end, in pixels, a reader counts as reading the end. */
const NEAR_END = 80;

const showEnd = (scroller: HTMLElement) => {
  scroller.scrollTop = scroller.scrollHeight;
};

/**
 * Opens a thread at its last text and follows new ones, and changes of the room that it has, while the
 * reader is at the end; whoever reads further up is left in peace.
 */
export const useLatestInView = (lastKey: string | undefined): RefObject<HTMLDivElement | null> => {
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      const { scrollHeight, scrollTop, clientHeight } = element;
      follows.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
    };
    const room = new ResizeObserver(() => {
      if (follows.current) showEnd(element);
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    room.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      room.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    if (lastKey !== undefined && follows.current && scroller.current) showEnd(scroller.current);
  }, [lastKey]);
  return scroller;
};
