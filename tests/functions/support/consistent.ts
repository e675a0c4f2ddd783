import { toRequesterTicket, type TicketEvent } from '@reglament/domain';
import { expect } from 'vitest';
import { stored } from './stored';

/** Events that a requester is written to about. */
const mailed = new Set<TicketEvent['type']>([
  'ticketSubmitted',
  'requesterAwaited',
  'ticketResolved',
  'ticketDeclined',
  'ticketDeferred',
  'refusalContested',
  'ticketReopened',
]);

/** Events that change nothing anybody has to look at anew: they leave the revision as it is. */
const silent = new Set<TicketEvent['type']>(['noteAdded', 'deadlineNear', 'deadlineMissed']);

/**
 * Holds a ticket to what must be true whatever failed: its history has no gap, its projection, thread
 * and notes are those of its last revision, and every mail that a step calls for is there once.
 */
export const expectConsistent = async (number: string): Promise<void> => {
  const ticket = await stored.ticket(number);
  const events = await stored.events(number);
  const counted = events.filter(({ type }) => !silent.has(type));
  expect(counted.map(({ revision }) => revision)).toEqual(
    counted.map((_event, index) => index + 1),
  );
  expect(counted).toHaveLength(ticket.revision);
  expect(events.at(-1)?.after).toMatchObject({
    status: ticket.status,
    category: ticket.category,
    deadline: ticket.deadline,
  });
  expect(await stored.portal(ticket.requester.uid ?? '', number)).toEqual(
    toRequesterTicket(ticket),
  );
  expect(await stored.messages(number)).toHaveLength(ticket.messageCount);
  expect(await stored.notes(number)).toHaveLength(ticket.noteCount);

  const mail = await stored.mail(number);
  expect(new Set(mail.map(({ id }) => id)).size).toBe(mail.length);
  const due = events.filter(({ type }) => mailed.has(type)).map(({ id }) => `${number}-${id}`);
  expect(mail.map(({ id }) => id)).toEqual(expect.arrayContaining(due));
};
