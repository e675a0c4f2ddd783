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
import { replyModes, type ReplyMode } from './ticket-phase';

/** A message that is not in the thread yet. */
export interface PendingReply {
  /** Equals the id of the message in the thread. */
  readonly id: string;
  readonly text: string;
  readonly state: EntryState;
  readonly refusal: DomainError | null;
}

/** Text of a message and the ids of its attachments. */
export interface ReplyContent {
  readonly text: string;
  readonly attachments: readonly string[];
}

const textOn = (number: string, command: PendingCommand): string | null => {
  if (!replyModes.some((name) => name === command.name) || !('text' in command.input)) return null;
  return numberOf(command) === number ? (command.input.text ?? null) : null;
};

/**
 * Returns the messages of this tab that the thread does not show yet. They are read from the
 * command queue, so that they survive a reload.
 */
export const usePendingMessages = (
  number: string,
  thread: readonly Message[],
  onDelivered: (id: string) => void,
) => {
  const commandQueue = useCommandQueue();
  const all = useCommandQueueEntries().flatMap(
    ({ id, command, state, refusal }): PendingReply[] => {
      const text = textOn(number, command);
      return text === null ? [] : [{ id, text, state, refusal }];
    },
  );
  const delivered = all.filter(({ id }) => thread.some((message) => message.id === id));
  useEffect(() => {
    for (const { id } of delivered.filter(({ state }) => state === 'done')) {
      onDelivered(id);
      commandQueue.dismiss(id);
    }
  });
  return {
    pendingMessages: all.filter((message) => !delivered.includes(message)),
    dismiss: commandQueue.dismiss,
    /** Queues a message; returns its id, or null if the text is invalid. */
    send: (kind: ReplyMode, { text, attachments }: ReplyContent): string | null => {
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
