import { toRequesterTicket, type TicketEvent } from '@reglament/domain';
import { expect } from 'vitest';
import { stored } from './stored';

/** Events that send an email to the requester. */
const mailed = new Set<TicketEvent['type']>([
  'ticketSubmitted',
  'requesterAwaited',
  'ticketResolved',
  'ticketDeclined',
  'ticketDeferred',
  'refusalContested',
  'ticketReopened',
]);

/** Events that do not increment the revision. */
const withoutRevision = new Set<TicketEvent['type']>([
  'noteAdded',
  'deadlineNear',
  'deadlineMissed',
  'emailFailed',
]);

/**
 * Checks the invariants of a ticket: gapless history; projection, thread and notes match the last
 * revision; the thread in one document is the same; one email per notifying event.
 */
export const expectConsistent = async (number: string): Promise<void> => {
  const ticket = await stored.ticket(number);
  const events = await stored.events(number);
  const counted = events.filter(({ type }) => !withoutRevision.has(type));
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
  const [messages, notes] = [await stored.messages(number), await stored.notes(number)];
  expect(messages).toHaveLength(ticket.messageCount);
  expect(notes).toHaveLength(ticket.noteCount);
  const thread = await stored.thread(number);
  expect(thread.from).toBe(0);
  // Items of one instant may be in either order.
  expect(new Set(thread.messages)).toEqual(new Set(messages));
  expect(new Set(thread.notes)).toEqual(new Set(notes));
  expect(new Set(thread.events)).toEqual(new Set(events));

  const mail = await stored.mail(number);
  expect(new Set(mail.map(({ id }) => id)).size).toBe(mail.length);
  const expectedMail = events
    .filter(({ type }) => mailed.has(type))
    .map(({ id }) => `${number}-${id}`);
  expect(mail.map(({ id }) => id)).toEqual(expect.arrayContaining(expectedMail));
};
