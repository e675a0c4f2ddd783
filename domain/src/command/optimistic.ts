import type { Person, Ticket } from '../ticket/schema';
import { queueOf } from '../ticket/status';
import { nextStatus, type Step } from '../ticket/transitions';

/** Applies a status transition and an assignee; returns the ticket unchanged if not allowed. */
export const withStep = (ticket: Ticket, step: Step, assignee: Person | null): Ticket => {
  const status = nextStatus(step, ticket.status);
  return status === null ? ticket : { ...ticket, status, queue: queueOf(status), assignee };
};
