import type { Message, Ticket } from '@reglament/domain';

/**
 * The thread as far as the ticket itself tells it: the one message of a ticket that has no other text.
 * Null where there is more, since a thread without its later texts would be a wrong thread.
 */
export const previewMessages = ({
  number,
  requester,
  receivedAt,
  opening,
  messageCount,
  noteCount,
}: Ticket): readonly Message[] | null => {
  if (opening === null || messageCount !== 1 || noteCount !== 0) return null;
  const message: Message = {
    id: opening.id,
    number,
    requesterUid: requester.uid,
    author: { role: 'requester', name: requester.name },
    text: opening.isWhole ? opening.text : `${opening.text}…`,
    steps: null,
    attachments: [],
    at: receivedAt,
  };
  return [message];
};
