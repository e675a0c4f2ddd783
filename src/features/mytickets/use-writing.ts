import type { Message } from '@reglament/domain';
import { useTray } from '../../data/attachments/use-tray';
import { returnToDraft, type DraftName } from '../../data/draft';
import { useOutgoing, type Outgoing } from './use-outgoing';

/**
 * What a requester writes on a ticket: the text and the pictures that go with it, on their way, and
 * back in the field when they were refused.
 */
export const useWriting = (draft: DraftName, messages: readonly Message[]) => {
  const { number } = draft;
  const files = useTray(`reply:${number}`);
  const { outgoing, give, drop } = useOutgoing(number, messages, (id) =>
    files.act((tray) => tray.settle(id)),
  );
  const giveAll: typeof give = (kind, written) => {
    const id = give(kind, written);
    if (id !== null) files.act((tray) => tray.give(id));
    return id;
  };
  const restore = ({ id, text, refusal }: Outgoing) => {
    returnToDraft(draft, text);
    files.act((tray) => {
      tray.restore(id);
      if (refusal?.code === 'file-gone') tray.renew();
    });
    drop(id);
  };
  return { files, outgoing, give: giveAll, restore };
};
