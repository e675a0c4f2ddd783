import type { Message } from '@reglament/domain';
import { useUploadQueue } from '../../data/attachments/use-upload-queue';
import { returnToDraft, type DraftName } from '../../data/draft';
import { usePendingMessages, type PendingReply } from './use-pending-messages';

/**
 * Manages a reply and its attachments: sends them, and restores both into the form if the command
 * is rejected.
 */
export const useReply = (draft: DraftName, messages: readonly Message[]) => {
  const { number } = draft;
  const files = useUploadQueue(`reply:${number}`);
  const { pendingMessages, send, dismiss } = usePendingMessages(number, messages, (id) =>
    files.act((queue) => queue.discardClaimed(id)),
  );
  const sendWithFiles: typeof send = (kind, content) => {
    const id = send(kind, content);
    if (id !== null) files.act((queue) => queue.claim(id));
    return id;
  };
  const restore = ({ id, text, refusal }: PendingReply) => {
    returnToDraft(draft, text);
    files.act((queue) => queue.restore(id, refusal?.code));
    dismiss(id);
  };
  return { files, pendingMessages, send: sendWithFiles, restore };
};
