import { commands, type OptimisticPeople, type Ticket } from '@reglament/domain';
import type { CommandQueueEntry } from './command-queue/entry';
import { numberOf } from './command-queue/pending-command';

/** Whether a command still has to show in the ticket: it is on its way, or its effect is. */
const isAhead = (ticket: Ticket, { state, answer }: CommandQueueEntry): boolean => {
  if (state === 'refused') return false;
  return answer === null || answer.revision > ticket.revision;
};

/**
 * A ticket as it will be when the commands that are on their way have arrived; a refused one no longer
 * counts, which takes its effect back. The same object when there are none.
 */
export const applyPending = (
  ticket: Ticket,
  entries: readonly CommandQueueEntry[],
  people: OptimisticPeople,
): Ticket =>
  entries
    .filter((entry) => numberOf(entry.command) === ticket.number && isAhead(ticket, entry))
    .reduce((shown, { command }) => commands.preview(shown, command, people), ticket);
