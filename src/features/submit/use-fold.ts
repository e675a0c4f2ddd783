import { useEffect, useState } from 'react';
import type { Draft } from './draft';

/** Debounce in milliseconds, because the next word may produce results. */
const DEBOUNCE_MS = 700;

/** Whether another text field than the subject has the focus. */
const isOtherFieldFocused = (): boolean => {
  const focused = document.activeElement;
  if (focused?.id === 'subject') return false;
  return (
    focused?.matches('textarea, select, input:not([type="radio"], [type="checkbox"])') === true
  );
};

/**
 * Whether the panel is folded. It changes only while no field below has the focus, to avoid layout
 * shifts while typing; later results apply with the next change of the subject.
 */
export const useFold = (isEmpty: boolean, { subject, category }: Draft): boolean => {
  const [isFolded, setFolded] = useState(false);
  useEffect(() => {
    const apply = () => {
      if (!isOtherFieldFocused()) setFolded(isEmpty);
    };
    const timer = setTimeout(apply, isEmpty ? DEBOUNCE_MS : 0);
    return () => clearTimeout(timer);
  }, [isEmpty, subject, category]);
  return isFolded;
};
