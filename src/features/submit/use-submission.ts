import type { CommandInput } from '@reglament/domain';
import { useState } from 'react';
import type { CommandQueueEntry } from '../../data/command-queue/entry';
import {
  useCommandQueue,
  useCommandQueueEntries,
} from '../../data/command-queue/use-command-queue';

/** A submission on its way, with its input. */
export interface Submission {
  readonly entry: CommandQueueEntry;
  readonly input: CommandInput<'submitTicket'>;
}

const submissionOf = (entry: CommandQueueEntry): Submission[] =>
  entry.command.name === 'submitTicket' ? [{ entry, input: entry.command.input }] : [];

/**
 * The submission of this tab, if one is on its way or came back. It is read from the command queue, not from
 * the memory of the page, so that a reload finds it where it stands.
 */
export const useSubmission = () => {
  const commandQueue = useCommandQueue();
  const current = useCommandQueueEntries().flatMap(submissionOf).at(-1) ?? null;
  const [waitedFor, setWaitedFor] = useState<string | null>(null);
  const { id = null, state = null } = current?.entry ?? {};
  if (state === 'queued' && waitedFor !== id) setWaitedFor(id);
  return {
    current,
    /** It waits for the line; each try on the way is part of the wait, so that the page stands still. */
    isWaiting: state === 'queued' || (state === 'sending' && waitedFor === id),
    give: commandQueue.add,
    drop: () => {
      if (current) commandQueue.dismiss(current.entry.id);
    },
    retry: commandQueue.resume,
  };
};
