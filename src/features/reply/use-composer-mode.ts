import { useCallback, useState } from 'react';
import type { DraftKind } from '../../data/draft';
import type { Returned } from './failed-replies';

/**
 * Whether an answer or a note is written. A text that comes back turns the composer to its field; what
 * the agent chooses after that holds.
 */
export const useComposerMode = (
  returned: Returned | null,
): [DraftKind, (kind: DraftKind) => void] => {
  const returnedId = returned?.entry.id ?? null;
  const [chosen, setChosen] = useState<{ kind: DraftKind; beside: string | null }>({
    kind: 'reply',
    beside: null,
  });
  const isFresh = returnedId !== null && chosen.beside !== returnedId;
  const kind = isFresh && returned ? returned.kind : chosen.kind;
  const choose = useCallback(
    (next: DraftKind) => setChosen({ kind: next, beside: returnedId }),
    [returnedId],
  );
  return [kind, choose];
};
