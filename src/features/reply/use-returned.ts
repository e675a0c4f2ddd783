import { useEffect } from 'react';
import { returnToDraft, setDraftBase } from '../../data/draft';
import { baseRevisionOf } from '../../data/outbox/pending-command';
import { useOutbox, useOutboxEntries } from '../../data/outbox/use-outbox';
import { returnedOn, type Returned } from './returned';

/**
 * Brings refused texts of a ticket back into their drafts, each once; gives the latest of them, which is
 * explained until it is dismissed or its text is given again.
 */
export const useReturned = (number: string, uid: string): Returned | null => {
  const outbox = useOutbox();
  const entries = useOutboxEntries();
  useEffect(() => {
    for (const { entry, kind, text } of returnedOn(number, entries)) {
      if (!entry.isReturned) {
        returnToDraft({ uid, number, kind }, text);
        // What the refusal names is shown with it; everything later is new to the agent.
        const base = entry.refusal?.current?.revision ?? baseRevisionOf(entry.command);
        if (base !== undefined && text.trim() !== '') setDraftBase({ uid, number, kind }, base);
        outbox.markReturned(entry.id);
      }
    }
  }, [entries, number, uid, outbox]);
  return returnedOn(number, entries).at(-1) ?? null;
};
