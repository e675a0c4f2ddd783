import { useState, type FocusEvent, type KeyboardEvent } from 'react';

const nextIndex = (key: string, at: number, last: number): number | null => {
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, last);
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
};

/** Roving tabindex for a row of buttons; arrow keys, Home and End move the focus. */
export const useRoving = (count: number) => {
  const [requested, setStop] = useState(0);
  const stop = Math.min(requested, Math.max(count - 1, 0));
  return {
    stop,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const at = [...event.currentTarget.querySelectorAll('button')].findIndex(
        (button) => button === event.target,
      );
      if (at >= 0) setStop(at);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const next = nextIndex(event.key, stop, count - 1);
      if (next === null) return;
      event.preventDefault();
      event.currentTarget.querySelectorAll('button').item(next).focus();
    },
  };
};
