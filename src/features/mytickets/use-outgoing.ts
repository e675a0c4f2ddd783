import type { Message, Refusal } from '@reglament/domain';
import { useEffect } from 'react';
import type { EntryState } from '../../data/outbox/entry';
import { numberOf, parsePending, type PendingCommand } from '../../data/outbox/pending-command';
import { useOutbox, useOutboxEntries } from '../../data/outbox/use-outbox';
import { writings, type Writing } from './situation';

/** A message on its way to the thread. */
export interface Outgoing {
  /** Also the id that the message will have in the thread. */
  readonly id: string;
  readonly text: string;
  readonly state: EntryState;
  readonly refusal: Refusal | null;
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
 * What this tab has written on a ticket and the thread does not show yet. It is read from the outbox,
 * so that a reload finds what was not sent.
 */
export const useOutgoing = (
  number: string,
  thread: readonly Message[],
  onArrived: (id: string) => void,
) => {
  const outbox = useOutbox();
  const all = useOutboxEntries().flatMap(({ id, command, state, refusal }): Outgoing[] => {
    const text = textOn(number, command);
    return text === null ? [] : [{ id, text, state, refusal }];
  });
  const arrived = all.filter(({ id }) => thread.some((message) => message.id === id));
  useEffect(() => {
    for (const { id } of arrived.filter(({ state }) => state === 'done')) {
      onArrived(id);
      outbox.drop(id);
    }
  });
  return {
    outgoing: all.filter((message) => !arrived.includes(message)),
    drop: outbox.drop,
    /** Gives a message to the service; its id, or null when its text cannot be one. */
    give: (kind: Writing, { text, attachments }: Written): string | null => {
      const parsed = parsePending(kind, {
        commandId: crypto.randomUUID(),
        number,
        text,
        ...(attachments.length > 0 && { attachments }),
      });
      if (!parsed.ok) return null;
      outbox.add(parsed.value);
      return parsed.value.input.commandId;
    },
  };
};
