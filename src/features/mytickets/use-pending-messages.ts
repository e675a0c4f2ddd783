import type { Message, DomainError } from '@reglament/domain';
import { useEffect } from 'react';
import type { EntryState } from '../../data/command-queue/entry';
import {
  numberOf,
  parsePending,
  type PendingCommand,
} from '../../data/command-queue/pending-command';
import {
  useCommandQueue,
  useCommandQueueEntries,
} from '../../data/command-queue/use-command-queue';
import { writings, type ReplyMode } from './ticket-phase';

/** A message on its way to the thread. */
export interface Outgoing {
  /** Also the id that the message will have in the thread. */
  readonly id: string;
  readonly text: string;
  readonly state: EntryState;
  readonly refusal: DomainError | null;
}

/** What a requester has written, with the pictures that go with it. */
export interface Written {
  readonly text: string;
  readonly attachments: readonly string[];
}

const textOn = (number: string, command: PendingCommand): string | null => {
  if (!writings.some((name) => name === command.name) || !('text' in command.input)) return null;
  return numberOf(command) === number ? (command.input.text ?? null) : null;
};

/**
 * What this tab has written on a ticket and the thread does not show yet. It is read from the command queue,
 * so that a reload finds what was not sent.
 */
export const usePendingMessages = (
  number: string,
  thread: readonly Message[],
  onArrived: (id: string) => void,
) => {
  const commandQueue = useCommandQueue();
  const all = useCommandQueueEntries().flatMap(({ id, command, state, refusal }): Outgoing[] => {
    const text = textOn(number, command);
    return text === null ? [] : [{ id, text, state, refusal }];
  });
  const arrived = all.filter(({ id }) => thread.some((message) => message.id === id));
  useEffect(() => {
    for (const { id } of arrived.filter(({ state }) => state === 'done')) {
      onArrived(id);
      commandQueue.dismiss(id);
    }
  });
  return {
    outgoing: all.filter((message) => !arrived.includes(message)),
    drop: commandQueue.dismiss,
    /** Gives a message to the service; its id, or null when its text cannot be one. */
    give: (kind: ReplyMode, { text, attachments }: Written): string | null => {
      const parsed = parsePending(kind, {
        commandId: crypto.randomUUID(),
        number,
        text,
        ...(attachments.length > 0 && { attachments }),
      });
      if (!parsed.ok) return null;
      commandQueue.add(parsed.value);
      return parsed.value.input.commandId;
    },
  };
};
