import { useCallback, useState } from 'react';
import type { DraftKind } from '../../data/draft';
import type { FailedReply } from './failed-replies';

/**
 * Selects reply or note. A rejected text switches to its mode; a later choice of the agent wins.
 */
export const useComposerMode = (
  failed: FailedReply | null,
): [DraftKind, (kind: DraftKind) => void] => {
  const failedId = failed?.entry.id ?? null;
  const [chosen, setChosen] = useState<{ kind: DraftKind; failedId: string | null }>({
    kind: 'reply',
    failedId: null,
  });
  const isNewFailure = failedId !== null && chosen.failedId !== failedId;
  const kind = isNewFailure && failed ? failed.kind : chosen.kind;
  const choose = useCallback((next: DraftKind) => setChosen({ kind: next, failedId }), [failedId]);
  return [kind, choose];
};
