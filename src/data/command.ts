import type { CommandAnswer, CommandInput, CommandName, Refusal } from '@reglament/domain';
import { useCallback, useState } from 'react';
import { parsePending } from './outbox/pending-command';
import { useOutbox, useOutboxEntries } from './outbox/use-outbox';

/** The input of a command without its id, which is made here, one for each intent. */
export type Intent<Name extends CommandName> = Omit<CommandInput<Name>, 'commandId'>;

/** A command as a screen sees it. */
export interface Command<Name extends CommandName> {
  /** Checks the input and gives the command; what is wrong with the input becomes the refusal. */
  readonly send: (intent: Intent<Name>) => void;
  readonly state: 'idle' | 'sending' | 'queued' | 'done' | 'refused';
  readonly answer: CommandAnswer | null;
  readonly refusal: Refusal | null;
  /** Tries at once what waits for the line. */
  readonly retry: () => void;
  /** Forgets what became of the last intent. */
  readonly reset: () => void;
}

/**
 * Gives commands to the server. While there is no line they wait and go out in order when it is back,
 * also after the tab was closed; a repeat carries the same id, so that nothing happens twice.
 */
export const useCommand = <Name extends CommandName>(name: Name): Command<Name> => {
  const outbox = useOutbox();
  const entries = useOutboxEntries();
  const [sent, setSent] = useState<string | null>(null);
  const [invalid, setInvalid] = useState<Refusal | null>(null);
  const entry = entries.find(({ id }) => id === sent);
  const send = useCallback(
    (intent: Intent<Name>) => {
      const parsed = parsePending(name, { ...intent, commandId: crypto.randomUUID() });
      setInvalid(parsed.ok ? null : parsed.error);
      if (!parsed.ok) return;
      setSent(parsed.value.input.commandId);
      outbox.add(parsed.value);
    },
    [name, outbox],
  );
  const reset = useCallback(() => {
    setInvalid(null);
    if (sent !== null) outbox.drop(sent);
    setSent(null);
  }, [outbox, sent]);
  return {
    send,
    reset,
    retry: outbox.wake,
    state: invalid ? 'refused' : (entry?.state ?? 'idle'),
    answer: entry?.answer ?? null,
    refusal: invalid ?? entry?.refusal ?? null,
  };
};
