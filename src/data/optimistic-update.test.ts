import { zooportalCalendars, zooportalRegulation } from '@reglament/domain';
import { expect, test } from 'vitest';
import { MONDAY_NOON, newTicket, ticketIn } from '../../domain/src/testing/builders';
import type { EntryState, CommandQueueEntry } from './command-queue/entry';
import { parsePending } from './command-queue/pending-command';
import { applyPending } from './optimistic-update';

const me = { uid: 'boris', name: 'Борис Агентов' };
const nameOf = (uid: string) => (uid === 'ada' ? 'Ада Минина' : undefined);
const show = (ticket: ReturnType<typeof newTicket>, ...entries: CommandQueueEntry[]) =>
  applyPending(ticket, entries, {
    actor: { ...me, email: 'boris@reglament.test', emailVerified: true, role: 'agent' },
    channel: 'portal',
    regulation: zooportalRegulation,
    calendars: zooportalCalendars,
    nameOf,
  });

const entry = (
  name: 'assign' | 'reply' | 'resolve' | 'decline' | 'defer' | 'setCategory',
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
  if (!parsed.ok) throw new Error('the test command is invalid');
  return {
    id: parsed.value.input.commandId,
    command: parsed.value,
    at: MONDAY_NOON,
    tries: 1,
    state,
    answer: revision === undefined ? null : { number, revision },
    refusal: state === 'refused' ? { code: 'conflict' } : null,
    isRestored: false,
  };
};

test('returns the same ticket without pending commands', () => {
  const ticket = newTicket();
  expect(show(ticket)).toBe(ticket);
});

test('shows a pending assignment with its status', () => {
  expect(show(newTicket(), entry('assign', { to: 'boris' }))).toMatchObject({
    assignee: me,
    status: 'open',
    queue: 'active',
  });
});

test('shows a pending unassignment', () => {
  expect(show(ticketIn('open'), entry('assign', { to: null }))).toMatchObject({
    assignee: null,
    status: 'new',
  });
});

test('shows the name of an assigned colleague when it is known', () => {
  expect(show(newTicket(), entry('assign', { to: 'ada' })).assignee).toEqual({
    uid: 'ada',
    name: 'Ада Минина',
  });
  expect(show(newTicket(), entry('assign', { to: 'stranger' })).assignee).toBeNull();
});

test('assigns a new ticket on reply and keeps an existing assignee', () => {
  expect(show(newTicket(), entry('reply', { text: 'Да' }))).toMatchObject({
    assignee: me,
    status: 'open',
  });
  expect(show(ticketIn('open'), entry('reply', { text: 'Да' })).assignee?.uid).toBe('anna');
});

test('rolls back a rejected command', () => {
  const ticket = newTicket();
  expect(show(ticket, entry('assign', { to: 'boris' }, 'refused'))).toBe(ticket);
});

test('applies an answered command until the snapshot includes it', () => {
  const ticket = newTicket();
  const answered = entry('assign', { to: 'boris' }, 'done', ticket.revision + 1);
  expect(show(ticket, answered).assignee).toEqual(me);
  const caughtUp = { ...ticket, revision: ticket.revision + 1 };
  expect(show(caughtUp, answered)).toBe(caughtUp);
});

test('shows a pending resolution, decline and deferral with the status and queue', () => {
  const ticket = ticketIn('open');
  const base = { baseRevision: ticket.revision };
  const { revision, decidedRevision } = ticket;
  expect(show(ticket, entry('resolve', { ...base, text: 'Готово' }))).toMatchObject({
    status: 'resolved',
    queue: 'done',
    revision,
    decidedRevision,
    messageCount: ticket.messageCount,
  });
  const decline = { ...base, reason: 'out-of-scope', text: 'Это к клубу.', referral: 'Клуб' };
  expect(show(ticket, entry('decline', decline))).toMatchObject({
    status: 'declined',
    refusal: { reason: 'out-of-scope', by: 'Борис Агентов' },
  });
  const defer = { ...base, reason: 'needs-development', text: 'Доделаем.', until: '2026-12-01' };
  expect(show(ticket, entry('defer', defer))).toMatchObject({
    status: 'deferred',
    queue: 'paused',
  });
});

test('shows the deadline of a pending category', () => {
  const ticket = ticketIn('open');
  const fields = { baseRevision: ticket.revision, category: 'merge-cards' };
  const shown = show(ticket, entry('setCategory', fields));
  expect(shown.category).toBe('merge-cards');
  expect(shown.deadline.dueAt).toBeGreaterThan(ticket.deadline.dueAt);
});

test('predicts nothing on a ticket that has changed since', () => {
  const ticket = { ...ticketIn('open'), revision: 9, decidedRevision: 9 };
  expect(show(ticket, entry('resolve', { text: 'Готово' }))).toBe(ticket);
});

test('ignores a transition that the status does not allow', () => {
  const ticket = ticketIn('resolved');
  expect(show(ticket, entry('assign', { to: 'boris' }))).toBe(ticket);
});

test('ignores commands of other tickets', () => {
  const ticket = { ...newTicket(), number: '0000000' };
  expect(show(ticket, entry('assign', { to: 'boris' }))).toBe(ticket);
});
