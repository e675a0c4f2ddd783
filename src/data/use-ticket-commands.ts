import type { CategoryId, CommandName, Refusal, Ticket } from '@reglament/domain';
import { useMemo } from 'react';
import type { OutboxEntry } from './outbox/entry';
import type { Outbox } from './outbox/outbox';
import { baseRevisionOf, numberOf, parsePending } from './outbox/pending-command';
import { useOutbox } from './outbox/use-outbox';

/**
 * The revision that the agent has seen: that of the document, or the one that their own answered
 * commands reached since, provided that nobody else stepped in between.
 */
export const seenRevision = (
  { number, revision }: Pick<Ticket, 'number' | 'revision'>,
  entries: readonly OutboxEntry[],
): number =>
  entries
    .filter(({ command }) => numberOf(command) === number)
    .reduce((seen, { command, answer }) => {
      const isOwnStep = baseRevisionOf(command) === seen && answer?.revision === seen + 1;
      return isOwnStep ? seen + 1 : seen;
    }, revision);

/** Whether an own step on a revision is on its way, so that what the listener shows may be its result. */
export const isOwnStepInFlight = (
  entries: readonly OutboxEntry[],
  number: string,
  base: number,
): boolean =>
  entries.some(
    ({ command, state }) =>
      state === 'sending' && numberOf(command) === number && baseRevisionOf(command) === base,
  );

/** What an agent can do with a ticket. Each gives what is wrong with the input, if anything is. */
export interface TicketCommands {
  readonly reply: (text: string) => Refusal | null;
  readonly addNote: (text: string) => Refusal | null;
  readonly waitForRequester: (text: string) => Refusal | null;
  readonly resolve: (text: string) => Refusal | null;
  readonly reopen: (text: string) => Refusal | null;
  /** The fields of the command besides its ticket. */
  readonly decline: (fields: object) => Refusal | null;
  readonly defer: (fields: object) => Refusal | null;
  readonly assign: (to: string | null) => Refusal | null;
  readonly setCategory: (category: CategoryId) => Refusal | null;
  /** `dueAt` null goes back to what the regulation gives. */
  readonly setDeadline: (dueAt: number | null, reason: string) => Refusal | null;
}

const giverOf =
  (outbox: Outbox, ticket: Pick<Ticket, 'number' | 'revision'>) =>
  (name: CommandName, fields: object): Refusal | null => {
    const given = {
      ...fields,
      number: ticket.number,
      commandId: crypto.randomUUID(),
      ...(name !== 'addNote' && { baseRevision: seenRevision(ticket, outbox.entries()) }),
    };
    const parsed = parsePending(name, given);
    if (!parsed.ok) return parsed.error;
    outbox.add(parsed.value);
    return null;
  };

/** The commands of an agent on a ticket, decided on what they see of it. */
export const useTicketCommands = (number: string, revision: number): TicketCommands => {
  const outbox = useOutbox();
  return useMemo(() => {
    const give = giverOf(outbox, { number, revision });
    return {
      reply: (text) => give('reply', { text }),
      addNote: (text) => give('addNote', { text }),
      waitForRequester: (text) => give('waitForRequester', { text }),
      resolve: (text) => give('resolve', text.trim() === '' ? {} : { text }),
      reopen: (text) => give('reopen', { text }),
      decline: (fields) => give('decline', fields),
      defer: (fields) => give('defer', fields),
      assign: (to) => give('assign', { to }),
      setCategory: (category) => give('setCategory', { category }),
      setDeadline: (dueAt, reason) => give('setDeadline', { dueAt, reason }),
    };
  }, [outbox, number, revision]);
};
