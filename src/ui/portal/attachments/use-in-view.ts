import { useEffect, useRef, useState } from 'react';

/** Whether an element has been near the viewport; stays true. */
export const useInView = <Shown extends Element>() => {
  const element = useRef<Shown>(null);
  const [isInView, setInView] = useState(false);
  useEffect(() => {
    const shown = element.current;
    if (shown === null || isInView) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setInView(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(shown);
    return () => observer.disconnect();
  }, [isInView]);
  return { element, isInView };
};
