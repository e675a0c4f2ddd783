import { useEffect } from 'react';
import { baseRevisionOf } from '../../data/command-queue/pending-command';
import {
  useCommandQueue,
  useCommandQueueEntries,
} from '../../data/command-queue/use-command-queue';
import { returnToDraft, setDraftBase } from '../../data/draft';
import { returnedOn, type Returned } from './failed-replies';

/**
 * Brings refused texts of a ticket back into their drafts, each once; gives the latest of them, which is
 * explained until it is dismissed or its text is given again.
 */
export const useFailedReplies = (number: string, uid: string): Returned | null => {
  const commandQueue = useCommandQueue();
  const entries = useCommandQueueEntries();
  useEffect(() => {
    for (const { entry, kind, text } of returnedOn(number, entries)) {
      if (!entry.isRestored) {
        returnToDraft({ uid, number, kind }, text);
        // What the refusal names is shown with it; everything later is new to the agent.
        const base = entry.refusal?.current?.revision ?? baseRevisionOf(entry.command);
        if (base !== undefined && text.trim() !== '') setDraftBase({ uid, number, kind }, base);
        commandQueue.markReturned(entry.id);
      }
    }
  }, [entries, number, uid, commandQueue]);
  return returnedOn(number, entries).at(-1) ?? null;
};
