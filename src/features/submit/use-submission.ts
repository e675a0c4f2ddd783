import type { CommandInput } from '@reglament/domain';
import { useState } from 'react';
import type { CommandQueueEntry } from '../../data/command-queue/entry';
import {
  useCommandQueue,
  useCommandQueueEntries,
} from '../../data/command-queue/use-command-queue';

/** A submission in the command queue, with its input. */
export interface Submission {
  readonly entry: CommandQueueEntry;
  readonly input: CommandInput<'submitTicket'>;
}

const submissionOf = (entry: CommandQueueEntry): Submission[] =>
  entry.command.name === 'submitTicket' ? [{ entry, input: entry.command.input }] : [];

/**
 * Returns the submission of this tab that is pending or rejected. It is read from the command
 * queue, so that it survives a reload.
 */
export const useSubmission = () => {
  const commandQueue = useCommandQueue();
  const current = useCommandQueueEntries().flatMap(submissionOf).at(-1) ?? null;
  const [queuedId, setQueuedId] = useState<string | null>(null);
  const { id = null, state = null } = current?.entry ?? {};
  if (state === 'queued' && queuedId !== id) setQueuedId(id);
  return {
    current,
    /** Queued, or retried after being queued; retries do not change the page. */
    isWaiting: state === 'queued' || (state === 'sending' && queuedId === id),
    add: commandQueue.add,
    dismiss: () => {
      if (current) commandQueue.dismiss(current.entry.id);
    },
    retry: commandQueue.resume,
  };
};
