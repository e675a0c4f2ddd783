import { commands, type OptimisticPeople, type Ticket } from '@reglament/domain';
import type { CommandQueueEntry } from './command-queue/entry';
import { numberOf } from './command-queue/pending-command';

/** Whether the snapshot does not yet include the effect of a command. */
const isPending = (ticket: Ticket, { state, answer }: CommandQueueEntry): boolean => {
  if (state === 'refused') return false;
  return answer === null || answer.revision > ticket.revision;
};

/**
 * Applies pending commands to a ticket. Rejected commands are skipped, which rolls back their
 * effect. Returns the same object when nothing is pending.
 */
export const applyPending = (
  ticket: Ticket,
  entries: readonly CommandQueueEntry[],
  people: OptimisticPeople,
): Ticket =>
  entries
    .filter((entry) => numberOf(entry.command) === ticket.number && isPending(ticket, entry))
    .reduce((shown, { command }) => commands.preview(shown, command, people), ticket);
