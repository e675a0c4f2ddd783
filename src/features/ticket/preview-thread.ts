import type { Message, Ticket } from '@reglament/domain';

/**
 * Returns the thread from the ticket itself, if it has a single message and no notes; null
 * otherwise, because an incomplete thread would be misleading.
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
    format: 'plain',
    steps: null,
    quoted: null,
    attachments: [],
    at: receivedAt,
  };
  return [message];
};
