import { useEffect, useState } from 'react';
import type { Draft } from './draft';

/** Between two words nothing folds: the next one may find something. Milliseconds without a change. */
const STILL_MS = 700;

/** Whether the focus is in a field of the form other than the subject: a text is typed there. */
const isTypedElsewhere = (): boolean => {
  const focused = document.activeElement;
  if (focused?.id === 'subject') return false;
  return (
    focused?.matches('textarea, select, input:not([type="radio"], [type="checkbox"])') === true
  );
};

/**
 * Whether a place below the subject is folded. It changes only while nobody types in a field below it,
 * which would move; a search that ends later is followed with the next change of the subject.
 */
export const useFold = (isEmpty: boolean, { subject, category }: Draft): boolean => {
  const [isFolded, setFolded] = useState(false);
  useEffect(() => {
    const follow = () => {
      if (!isTypedElsewhere()) setFolded(isEmpty);
    };
    const timer = setTimeout(follow, isEmpty ? STILL_MS : 0);
    return () => clearTimeout(timer);
  }, [isEmpty, subject, category]);
  return isFolded;
};
