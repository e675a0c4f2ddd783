import { nextStatus, queueOf, type Person, type Status, type Ticket } from '@reglament/domain';
import type { OutboxEntry } from './outbox/entry';
import { numberOf } from './outbox/pending-command';

/** Whether a command still has to show in the ticket: it is on its way, or its effect is. */
const isAhead = (ticket: Ticket, { state, answer }: OutboxEntry): boolean => {
  if (state === 'refused') return false;
  return answer === null || answer.revision > ticket.revision;
};

const withStatus = (ticket: Ticket, status: Status | null, assignee: Person | null): Ticket =>
  status === null ? ticket : { ...ticket, status, queue: queueOf(status), assignee };

/**
 * The names that assignments are shown by; a uid that nobody knows a name of is shown when the server
 * tells it.
 */
export type NameOf = (uid: string) => string | undefined;

/** Who gives the commands, and how others are called. */
interface People {
  readonly me: Person;
  readonly nameOf: NameOf;
}

const applied = (ticket: Ticket, { command }: OutboxEntry, { me, nameOf }: People): Ticket => {
  switch (command.name) {
    case 'assign': {
      const { to } = command.input;
      if (to === null) return withStatus(ticket, nextStatus('unassign', ticket.status), null);
      const name = to === me.uid ? me.name : nameOf(to);
      if (name === undefined) return ticket;
      return withStatus(ticket, nextStatus('assign', ticket.status), { uid: to, name });
    }
    case 'reply':
      // On a ticket of their own even staff write as its requester.
      if (ticket.requester.uid === me.uid) return ticket;
      return withStatus(ticket, nextStatus('agentReplies', ticket.status), ticket.assignee ?? me);
    case 'submitTicket':
    case 'addNote':
    case 'setCategory':
    case 'setDeadline':
    case 'waitForRequester':
    case 'resolve':
    case 'decline':
    case 'defer':
    case 'contest':
    case 'reopen':
    case 'rate':
      // These move the deadline or end the work: they show when the server has decided.
      return ticket;
  }
};

/**
 * A ticket as it will be when the commands that are on their way have arrived; a refused one no longer
 * counts, which takes its effect back. The same object when there are none.
 */
export const withPending = (
  ticket: Ticket,
  entries: readonly OutboxEntry[],
  people: People,
): Ticket =>
  entries
    .filter((entry) => numberOf(entry.command) === ticket.number && isAhead(ticket, entry))
    .reduce((shown, entry) => applied(shown, entry, people), ticket);
