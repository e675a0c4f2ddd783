import { useEffect, useRef, useState } from 'react';

/** Whether an element has come near the screen; from then on it has. */
export const useInView = <Shown extends Element>() => {
  const element = useRef<Shown>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const shown = element.current;
    if (shown === null || isSeen) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(shown);
    return () => observer.disconnect();
  }, [isSeen]);
  return { element, isSeen };
};
