import type { Message } from '@reglament/domain';
import { useUploadQueue } from '../../data/attachments/use-upload-queue';
import { returnToDraft, type DraftName } from '../../data/draft';
import { usePendingMessages, type Outgoing } from './use-pending-messages';

/**
 * What a requester writes on a ticket: the text and the pictures that go with it, on their way, and
 * back in the field when they were refused.
 */
export const useReply = (draft: DraftName, messages: readonly Message[]) => {
  const { number } = draft;
  const files = useUploadQueue(`reply:${number}`);
  const { outgoing, give, drop } = usePendingMessages(number, messages, (id) =>
    files.act((tray) => tray.discardClaimed(id)),
  );
  const giveAll: typeof give = (kind, written) => {
    const id = give(kind, written);
    if (id !== null) files.act((tray) => tray.claim(id));
    return id;
  };
  const restore = ({ id, text, refusal }: Outgoing) => {
    returnToDraft(draft, text);
    files.act((tray) => {
      tray.restore(id);
      if (refusal?.code === 'file-gone') tray.reupload();
    });
    drop(id);
  };
  return { files, outgoing, give: giveAll, restore };
};
