import type { Ticket } from '@reglament/domain';
import { useCallback, useState } from 'react';
import { useCommandQueueEntries } from '../../data/command-queue/use-command-queue';
import { setDraftBase, useDraftBase } from '../../data/draft';
import { isOwnStepInFlight, knownRevision } from '../../data/use-ticket-commands';

/** What the agent has seen of a ticket, by the draft of its reply. */
export interface BaseRevision {
  /** The revision that commands are decided on. */
  readonly base: number;
  /** Something came since that the agent has not agreed to. */
  readonly isOutdated: boolean;
  /** Notes that a draft begins now. */
  readonly begin: () => void;
  /** Whether it is asked to resolve the ticket; the question has a beginning like a draft. */
  readonly isAsking: boolean;
  readonly setAsking: (isAsking: boolean) => void;
}

/**
 * The revision at which the reply was begun, not the one at which it is sent: what arrives in between
 * has to be shown first. Own steps in between count as seen.
 */
export const useBaseRevision = ({ number, revision }: Ticket, uid: string): BaseRevision => {
  const entries = useCommandQueueEntries();
  const stored = useDraftBase({ uid, number, kind: 'reply' });
  const [askedAt, setAskedAt] = useState<number | null>(null);
  const seen = (at: number) => knownRevision({ number, revision: at }, entries);
  const current = seen(revision);
  const begun = [stored, askedAt].filter((at) => at !== null).map(seen);
  const base = Math.min(current, ...begun);
  const isOutdated = base < revision && !isOwnStepInFlight(entries, number, base);
  const begin = useCallback(
    () => setDraftBase({ uid, number, kind: 'reply' }, current),
    [uid, number, current],
  );
  const setAsking = useCallback(
    (isAsking: boolean) => setAskedAt(isAsking ? current : null),
    [current],
  );
  return { base, isOutdated, begin, isAsking: askedAt !== null, setAsking };
};
