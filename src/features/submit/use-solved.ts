import { useState } from 'react';
import { emptyDraft, type Draft } from './draft';

interface Form {
  readonly draft: Draft;
  readonly replace: (draft: Draft) => void;
}

/** Clears the form after an article solved the problem; can be undone. */
export const useSolved = ({ draft, replace }: Form) => {
  const [before, setBefore] = useState<Draft | null>(null);
  return {
    isSolved: before !== null,
    markSolved: () => {
      setBefore(draft);
      replace(emptyDraft);
    },
    startNew: () => setBefore(null),
    undo: () => {
      if (before) replace(before);
      setBefore(null);
    },
  };
};
