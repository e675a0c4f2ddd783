import type { CommandQueueEntry } from '../../data/command-queue/entry';
import { numberOf } from '../../data/command-queue/pending-command';

/** A refused act on a ticket that is not on the screen; on the screen it explains itself. */
export const isStuck = (
  { command, state }: CommandQueueEntry,
  openNumber: string | null,
): boolean => {
  const number = numberOf(command);
  return state === 'refused' && number !== null && number !== openNumber;
};
