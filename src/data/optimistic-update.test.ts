import { expect, test } from 'vitest';
import { newTicket, ticketIn } from '../../domain/src/testing/builders';
import type { EntryState, CommandQueueEntry } from './command-queue/entry';
import { parsePending } from './command-queue/pending-command';
import { applyPending } from './optimistic-update';

const me = { uid: 'boris', name: 'Борис Агентов' };
const nameOf = (uid: string) => (uid === 'ada' ? 'Ада Минина' : undefined);
const show = (ticket: ReturnType<typeof newTicket>, ...entries: CommandQueueEntry[]) =>
  applyPending(ticket, entries, { me, nameOf });

const entry = (
  name: 'assign' | 'reply' | 'resolve',
  fields: object,
  state: EntryState = 'sending',
  revision?: number,
): CommandQueueEntry => {
  const { number } = newTicket();
  const parsed = parsePending(name, {
    commandId: '00000000-0000-4000-8000-000000000001',
    number,
    baseRevision: 1,
    ...fields,
  });
  if (!parsed.ok) throw new Error('the command of the test is not valid');
  return {
    id: parsed.value.input.commandId,
    command: parsed.value,
    at: 0,
    tries: 1,
    state,
    answer: revision === undefined ? null : { number, revision },
    refusal: state === 'refused' ? { code: 'conflict' } : null,
    isRestored: false,
  };
};

test('nothing on its way leaves the ticket itself', () => {
  const ticket = newTicket();
  expect(show(ticket)).toBe(ticket);
});

test('a ticket that is being taken shows its new assignee and status at once', () => {
  expect(show(newTicket(), entry('assign', { to: 'boris' }))).toMatchObject({
    assignee: me,
    status: 'open',
    queue: 'active',
  });
});

test('a ticket that is being given back shows nobody', () => {
  expect(show(ticketIn('open'), entry('assign', { to: null }))).toMatchObject({
    assignee: null,
    status: 'new',
  });
});

test('a colleague is shown by name as far as the name is known', () => {
  expect(show(newTicket(), entry('assign', { to: 'ada' })).assignee).toEqual({
    uid: 'ada',
    name: 'Ада Минина',
  });
  expect(show(newTicket(), entry('assign', { to: 'stranger' })).assignee).toBeNull();
});

test('an answer takes a new ticket and leaves a taken one to its agent', () => {
  expect(show(newTicket(), entry('reply', { text: 'Да' }))).toMatchObject({
    assignee: me,
    status: 'open',
  });
  expect(show(ticketIn('open'), entry('reply', { text: 'Да' })).assignee?.uid).toBe('anna');
});

test('a refused command takes its effect back', () => {
  const ticket = newTicket();
  expect(show(ticket, entry('assign', { to: 'boris' }, 'refused'))).toBe(ticket);
});

test('an answered command shows until the document has caught up, and then no longer', () => {
  const ticket = newTicket();
  const answered = entry('assign', { to: 'boris' }, 'done', ticket.revision + 1);
  expect(show(ticket, answered).assignee).toEqual(me);
  const caughtUp = { ...ticket, revision: ticket.revision + 1 };
  expect(show(caughtUp, answered)).toBe(caughtUp);
});

test('what moves the deadline or ends the work waits for the server', () => {
  const ticket = ticketIn('open');
  expect(show(ticket, entry('resolve', { text: 'Готово' }))).toBe(ticket);
});

test('a step that the status does not allow changes nothing', () => {
  const ticket = ticketIn('resolved');
  expect(show(ticket, entry('assign', { to: 'boris' }))).toBe(ticket);
});

test("another ticket's commands do not show here", () => {
  const ticket = { ...newTicket(), number: '0000000' };
  expect(show(ticket, entry('assign', { to: 'boris' }))).toBe(ticket);
});
