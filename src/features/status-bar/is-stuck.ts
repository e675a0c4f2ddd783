import type { CommandQueueEntry } from '../../data/command-queue/entry';
import { numberOf } from '../../data/command-queue/pending-command';

/**
 * Whether a rejected command belongs to a ticket that is not open; the open one shows its own
 * error.
 */
export const isStuck = (
  { command, state }: CommandQueueEntry,
  openNumber: string | null,
): boolean => {
  const number = numberOf(command);
  return state === 'refused' && number !== null && number !== openNumber;
};
