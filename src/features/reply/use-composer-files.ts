import { useEffect, useEffectEvent } from 'react';
import { useUploadQueue } from '../../data/attachments/use-upload-queue';
import { numberOf } from '../../data/command-queue/pending-command';
import { useCommandQueueEntries } from '../../data/command-queue/use-command-queue';

/** The pictures of a reply to the requester; they are deleted here once the server has them. */
export const useComposerFiles = (number: string) => {
  const files = useUploadQueue(`console:${number}`);
  const entries = useCommandQueueEntries();
  const discard = useEffectEvent((id: string) => files.act((queue) => queue.discardClaimed(id)));
  useEffect(() => {
    for (const { id, command, state } of entries) {
      const hasFiles = 'attachments' in command.input && numberOf(command) === number;
      if (state === 'done' && hasFiles) discard(id);
    }
  }, [entries, number]);
  return files;
};
