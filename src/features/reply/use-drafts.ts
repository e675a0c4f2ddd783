import { useCallback } from 'react';
import { useDraft, type DraftKind } from '../../data/draft';

/** Reply and note drafts of a ticket. */
export const useDrafts = (uid: string, number: string) => {
  const [reply, setReply] = useDraft({ uid, number, kind: 'reply' });
  const [note, setNote] = useDraft({ uid, number, kind: 'note' });
  const setText = useCallback(
    (kind: DraftKind, text: string) => (kind === 'note' ? setNote(text) : setReply(text)),
    [setReply, setNote],
  );
  return { texts: { reply, note }, setText };
};
