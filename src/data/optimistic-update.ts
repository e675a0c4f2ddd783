import { commands, type PredictionContext, type Ticket } from '@reglament/domain';
import type { CommandQueueEntry } from './command-queue/entry';
import { numberOf } from './command-queue/pending-command';

/** What the app knows when it predicts decisions; each is predicted for its own time. */
export type KnownContext = Omit<PredictionContext, 'now'>;

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
  context: KnownContext,
): Ticket =>
  entries
    .filter((entry) => numberOf(entry.command) === ticket.number && isPending(ticket, entry))
    .reduce(
      (shown, { command, at }) => commands.preview(shown, command, { ...context, now: at }),
      ticket,
    );
