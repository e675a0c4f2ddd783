import type { CommandInput } from '@reglament/domain';
import { useState } from 'react';
import type { OutboxEntry } from '../../data/outbox/entry';
import { useOutbox, useOutboxEntries } from '../../data/outbox/use-outbox';

/** A submission on its way, with its input. */
export interface Submission {
  readonly entry: OutboxEntry;
  readonly input: CommandInput<'submitTicket'>;
}

const submissionOf = (entry: OutboxEntry): Submission[] =>
  entry.command.name === 'submitTicket' ? [{ entry, input: entry.command.input }] : [];

/**
 * The submission of this tab, if one is on its way or came back. It is read from the outbox, not from
 * the memory of the page, so that a reload finds it where it stands.
 */
export const useSubmission = () => {
  const outbox = useOutbox();
  const current = useOutboxEntries().flatMap(submissionOf).at(-1) ?? null;
  const [waitedFor, setWaitedFor] = useState<string | null>(null);
  const { id = null, state = null } = current?.entry ?? {};
  if (state === 'queued' && waitedFor !== id) setWaitedFor(id);
  return {
    current,
    /** It waits for the line; each try on the way is part of the wait, so that the page stands still. */
    isWaiting: state === 'queued' || (state === 'sending' && waitedFor === id),
    give: outbox.add,
    drop: () => {
      if (current) outbox.drop(current.entry.id);
    },
    retry: outbox.wake,
  };
};
