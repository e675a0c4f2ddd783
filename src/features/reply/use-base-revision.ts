import type { Ticket } from '@reglament/domain';
import { useCallback, useState } from 'react';
import { useCommandQueueEntries } from '../../data/command-queue/use-command-queue';
import { setDraftBase, useDraftBase } from '../../data/draft';
import { isOwnStepInFlight, knownRevision } from '../../data/use-ticket-commands';

/** Base revision of the reply draft. */
export interface BaseRevision {
  /** Revision sent with commands. */
  readonly base: number;
  /** The ticket has changes that the agent has not accepted. */
  readonly isOutdated: boolean;
  /** Stores the current revision as the start of a draft. */
  readonly startDraft: () => void;
  /** Whether resolving awaits confirmation; the question has a base revision like a draft. */
  readonly isAsking: boolean;
  readonly setAsking: (isAsking: boolean) => void;
}

/**
 * Returns the revision at which the reply was started, so that later changes by others are shown
 * before it is sent. The agent's own changes do not count.
 */
export const useBaseRevision = ({ number, revision }: Ticket, uid: string): BaseRevision => {
  const entries = useCommandQueueEntries();
  const stored = useDraftBase({ uid, number, kind: 'reply' });
  const [questionRevision, setQuestionRevision] = useState<number | null>(null);
  const known = (at: number) => knownRevision({ number, revision: at }, entries);
  const current = known(revision);
  const startRevisions = [stored, questionRevision].filter((at) => at !== null).map(known);
  const base = Math.min(current, ...startRevisions);
  const isOutdated = base < revision && !isOwnStepInFlight(entries, number, base);
  const startDraft = useCallback(
    () => setDraftBase({ uid, number, kind: 'reply' }, current),
    [uid, number, current],
  );
  const setAsking = useCallback(
    (isAsking: boolean) => setQuestionRevision(isAsking ? current : null),
    [current],
  );
  return { base, isOutdated, startDraft, isAsking: questionRevision !== null, setAsking };
};
