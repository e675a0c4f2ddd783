import type { ErrorCode } from '@reglament/domain';
import { useEffect, useEffectEvent } from 'react';
import type { UploadQueueInForm } from '../../data/attachments/use-upload-queue';
import { baseRevisionOf } from '../../data/command-queue/pending-command';
import {
  useCommandQueue,
  useCommandQueueEntries,
} from '../../data/command-queue/use-command-queue';
import { returnToDraft, setDraftBase } from '../../data/draft';
import { failedRepliesOf, type FailedReply } from './failed-replies';

/**
 * Restores each rejected text into its draft, and its pictures, once; returns the latest, whose error is shown until
 * it is dismissed or sent again.
 */
export const useFailedReplies = (
  number: string,
  uid: string,
  files: Pick<UploadQueueInForm, 'act'>,
): FailedReply | null => {
  const commandQueue = useCommandQueue();
  const entries = useCommandQueueEntries();
  const restoreFiles = useEffectEvent((id: string, code: ErrorCode | undefined) =>
    files.act((queue) => queue.restore(id, code)),
  );
  useEffect(() => {
    for (const { entry, kind, text } of failedRepliesOf(number, entries)) {
      if (!entry.isRestored) {
        returnToDraft({ uid, number, kind }, text);
        // The conflict notice shows this revision, so only later changes count as new.
        const base = entry.refusal?.current?.revision ?? baseRevisionOf(entry.command);
        if (base !== undefined && text.trim() !== '') setDraftBase({ uid, number, kind }, base);
        restoreFiles(entry.id, entry.refusal?.code);
        commandQueue.markReturned(entry.id);
      }
    }
  }, [entries, number, uid, commandQueue]);
  return failedRepliesOf(number, entries).at(-1) ?? null;
};
