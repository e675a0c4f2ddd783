import { useState } from 'react';
import { emptyDraft, type Draft } from './draft';

interface Form {
  readonly draft: Draft;
  readonly replace: (draft: Draft) => void;
}

/** What follows when an article answered the question: the form is empty, and can be brought back. */
export const useSolved = ({ draft, replace }: Form) => {
  const [before, setBefore] = useState<Draft | null>(null);
  return {
    isSolved: before !== null,
    solve: () => {
      setBefore(draft);
      replace(emptyDraft);
    },
    goOn: () => setBefore(null),
    undo: () => {
      if (before) replace(before);
      setBefore(null);
    },
  };
};
