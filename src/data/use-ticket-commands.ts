import { commands, type DomainError, type Ticket, type TicketCommandName } from '@reglament/domain';
import { useCallback } from 'react';
import type { CommandQueueEntry } from './command-queue/entry';
import { baseRevisionOf, numberOf, parsePending } from './command-queue/pending-command';
import { useCommandQueue } from './command-queue/use-command-queue';

/**
 * The revision that the agent has seen: that of the document, or the one that their own answered
 * commands reached since, provided that nobody else stepped in between.
 */
export const knownRevision = (
  { number, revision }: Pick<Ticket, 'number' | 'revision'>,
  entries: readonly CommandQueueEntry[],
): number =>
  entries
    .filter(({ command }) => numberOf(command) === number)
    .reduce((seen, { command, answer }) => {
      const isOwnStep = baseRevisionOf(command) === seen && answer?.revision === seen + 1;
      return isOwnStep ? seen + 1 : seen;
    }, revision);

/**
 * Gives a command to the server; returns what is wrong with its input, if anything is. `fields` are those
 * besides the ticket and the id, as a form holds them: the schema of the command parses them.
 */
export type Dispatch = (name: TicketCommandName, fields: object) => DomainError | null;
/** Whether an own step on a revision is on its way, so that what the listener shows may be its result. */
export const isOwnStepInFlight = (
  entries: readonly CommandQueueEntry[],
  number: string,
  base: number,
): boolean =>
  entries.some(
    ({ command, state }) =>
      state === 'sending' && numberOf(command) === number && baseRevisionOf(command) === base,
  );

/** Dispatches the commands of an agent on a ticket, decided on what they see of it. */
export const useDispatch = (number: string, revision: number): Dispatch => {
  const commandQueue = useCommandQueue();
  return useCallback(
    (name, fields) => {
      const baseRevision = knownRevision({ number, revision }, commandQueue.entries());
      const parsed = parsePending(name, {
        ...fields,
        number,
        commandId: crypto.randomUUID(),
        ...(commands.takesRevision(name) && { baseRevision }),
      });
      if (!parsed.ok) return parsed.error;
      commandQueue.add(parsed.value);
      return null;
    },
    [commandQueue, number, revision],
  );
};
