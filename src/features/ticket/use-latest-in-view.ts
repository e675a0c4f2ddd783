import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Distance from the end, in pixels, within which the thread follows new items. */
const NEAR_END = 80;

const showEnd = (scroller: HTMLElement) => {
  scroller.scrollTop = scroller.scrollHeight;
};

/**
 * Opens a thread at its end and follows new items and resizes while the reader is at the end.
 * @param itemsKey changes with the items, earlier ones included
 */
export const useLatestInView = (itemsKey: string): RefObject<HTMLDivElement | null> => {
  const scroller = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      const { scrollHeight, scrollTop, clientHeight } = element;
      isFollowing.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
    };
    const resizeObserver = new ResizeObserver(() => {
      if (isFollowing.current) showEnd(element);
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    resizeObserver.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      resizeObserver.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    if (isFollowing.current && scroller.current) showEnd(scroller.current);
  }, [itemsKey]);
  return scroller;
};
