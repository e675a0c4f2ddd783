import { commands, type DomainError, type Ticket, type TicketCommandName } from '@reglament/domain';
import { useCallback } from 'react';
import type { CommandQueueEntry } from './command-queue/entry';
import { baseRevisionOf, numberOf, parsePending } from './command-queue/pending-command';
import { useCommandQueue } from './command-queue/use-command-queue';

/**
 * Returns the revision that the agent's view includes: that of the document, advanced by their own
 * answered commands as long as no other change came in between.
 */
export const knownRevision = (
  { number, revision }: Pick<Ticket, 'number' | 'revision'>,
  entries: readonly CommandQueueEntry[],
): number =>
  entries
    .filter(({ command }) => numberOf(command) === number)
    .reduce((known, { command, answer }) => {
      const isOwnChange = baseRevisionOf(command) === known && answer?.revision === known + 1;
      return isOwnChange ? known + 1 : known;
    }, revision);

/**
 * Queues a command; returns the validation error of its input, or null. `fields` are the raw form
 * values without ticket number; `commandId` is optional. The command schema parses them.
 */
export type Dispatch = (name: TicketCommandName, fields: object) => DomainError | null;

/**
 * Whether an own command on a revision is in flight, so that the next snapshot may be its result.
 */
export const isOwnStepInFlight = (
  entries: readonly CommandQueueEntry[],
  number: string,
  base: number,
): boolean =>
  entries.some(
    ({ command, state }) =>
      state === 'sending' && numberOf(command) === number && baseRevisionOf(command) === base,
  );

/** Returns a dispatcher of ticket commands, based on the revision that the agent sees. */
export const useDispatch = (number: string, revision: number): Dispatch => {
  const commandQueue = useCommandQueue();
  return useCallback(
    (name, fields) => {
      const baseRevision = knownRevision({ number, revision }, commandQueue.entries());
      const parsed = parsePending(name, {
        commandId: crypto.randomUUID(),
        ...fields,
        number,
        ...(commands.takesRevision(name) && { baseRevision }),
      });
      if (!parsed.ok) return parsed.error;
      commandQueue.add(parsed.value);
      return null;
    },
    [commandQueue, number, revision],
  );
};
