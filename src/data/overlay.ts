import { commands, type OptimisticPeople, type Ticket } from '@reglament/domain';
import type { OutboxEntry } from './outbox/entry';
import { numberOf } from './outbox/pending-command';

/** Whether a command still has to show in the ticket: it is on its way, or its effect is. */
const isAhead = (ticket: Ticket, { state, answer }: OutboxEntry): boolean => {
  if (state === 'refused') return false;
  return answer === null || answer.revision > ticket.revision;
};

/**
 * A ticket as it will be when the commands that are on their way have arrived; a refused one no longer
 * counts, which takes its effect back. The same object when there are none.
 */
export const withPending = (
  ticket: Ticket,
  entries: readonly OutboxEntry[],
  people: OptimisticPeople,
): Ticket =>
  entries
    .filter((entry) => numberOf(entry.command) === ticket.number && isAhead(ticket, entry))
    .reduce((shown, { command }) => commands.preview(shown, command, people), ticket);
