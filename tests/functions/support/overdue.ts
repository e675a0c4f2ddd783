import { randomBytes } from 'node:crypto';
import { decideSubmit, ticketNumber, type Actor } from '@reglament/domain';
import { shippedRules } from '../../../functions/src/store/rules';
import { newId } from './call';
import { db } from './world';

/** Monday noon; the shortest deadline is at 14:00. */
const RECEIVED_AT = Date.parse('2026-11-23T12:00:00+03:00');

const requester: Actor = {
  uid: 'overdue',
  name: 'Ольга',
  email: 'overdue@reglament.test',
  emailVerified: true,
  role: 'requester',
};

const buildTicket = () => {
  const input = {
    commandId: newId(),
    category: 'organiser-system' as const,
    subject: 'Не открывается каталог',
    text: 'После сохранения каталог пуст.',
    objects: [],
    language: 'ru' as const,
  };
  const facts = { number: ticketNumber(randomBytes(5)), load: { count: 0, capped: false } };
  const decided = decideSubmit(input, facts, {
    now: RECEIVED_AT,
    actor: requester,
    channel: 'portal',
    ...shippedRules,
  });
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value[0].ticket;
};

/** Creates unanswered tickets whose deadline was Monday 14:00; returns their numbers. */
export const overdueTickets = async (count: number): Promise<readonly string[]> => {
  const tickets = Array.from({ length: count }, buildTicket);
  const writer = db.bulkWriter();
  for (const ticket of tickets) void writer.create(db.doc(`tickets/${ticket.number}`), ticket);
  await writer.close();
  return tickets.map(({ number }) => number);
};
