import { useState } from 'react';
import { slashAt, type Slash } from './slash';

/** The `/` before the caret, unless its menu was closed. */
export const useSlash = () => {
  const [isUsed, setUsed] = useState(false);
  const [slash, setSlash] = useState<Slash | null>(null);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const follow = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    const next = slashAt(value, selectionStart, selectionEnd);
    setSlash(next);
    if (next?.from !== closedAt) setClosedAt(null);
  };
  const close = () => setClosedAt(slash?.from ?? null);
  return { isUsed, setUsed, slash: slash?.from === closedAt ? null : slash, follow, close };
};
