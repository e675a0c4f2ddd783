import { useEffect } from 'react';
import { returnToDraft } from '../../data/draft';
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
        outbox.markReturned(entry.id);
      }
    }
  }, [entries, number, uid, outbox]);
  return returnedOn(number, entries).at(-1) ?? null;
};
