import { countShardOf, extendThread, type Message, type Ticket } from '@reglament/domain';
import { newTicket, submitted } from '@reglament/domain/testing/builders';
import { describe, expect, it } from 'vitest';
import { projections, type ProjectedTicket } from './projections';

const write = submitted();

const ticket = newTicket();
const view = `portal/olga/tickets/${ticket.number}`;

const projectedWrites = (
  before: ProjectedTicket | null,
  after: Ticket,
  message = null as Message | null,
) => projections.flatMap((project) => project(before, { ...write, ticket: after, message }));

const viewsAfter = (before: Ticket | null, after: Ticket, message = null as Message | null) =>
  projectedWrites(before && { ticket: before, thread: null }, after, message)
    .map(({ path }) => path)
    .filter((path) => path.startsWith('portal/'));

const writeTo = (path: string, writes: ReturnType<typeof projectedWrites>) =>
  writes.find((derived) => derived.path === path);

describe('ticket projections', () => {
  it('write the requester view only when a visible field or the thread changes', () => {
    expect(viewsAfter(null, ticket)).toEqual([view]);
    expect(viewsAfter(ticket, { ...ticket, status: 'open' })).toEqual([view]);
    expect(viewsAfter(ticket, { ...ticket, noteCount: 1, updatedAt: 7 })).toEqual([]);
    expect(viewsAfter(ticket, ticket, write.message)).toEqual([view]);
  });

  it('write nothing without an account, and the view once there is one', () => {
    const guest = { ...ticket, requester: { ...ticket.requester, uid: null } };
    expect(viewsAfter(null, guest)).toEqual([]);
    expect(viewsAfter(guest, ticket)).toEqual([view]);
  });

  it('extend a thread that was read, and delete one that was not', () => {
    const thread = extendThread(null, write);
    const path = `threads/${ticket.number}`;
    const extended = projectedWrites({ ticket, thread }, ticket);
    expect(writeTo(path, extended)).toMatchObject({ data: { events: [write.event, write.event] } });
    expect(writeTo(path, projectedWrites({ ticket, thread: null }, ticket))).toEqual({
      path,
      data: null,
    });
  });

  it('count a ticket in the views that it enters or leaves, and write nothing otherwise', () => {
    const path = `ticketCounts/${countShardOf(ticket.number)}`;
    expect(writeTo(path, projectedWrites(null, ticket))).toEqual({
      path,
      changes: { queue: 1, all: 1 },
    });
    const before = { ticket, thread: null };
    const assigned = { ...ticket, assignee: { uid: 'anna', name: 'Анна' } };
    expect(writeTo(path, projectedWrites(before, assigned))).toEqual({
      path,
      changes: { 'mine:anna': 1 },
    });
    const done = { ...ticket, status: 'resolved', queue: 'done' } as const;
    expect(writeTo(path, projectedWrites(before, done))).toEqual({
      path,
      changes: { resolved: 1, queue: -1 },
    });
    expect(writeTo(path, projectedWrites(before, { ...ticket, noteCount: 1 }))).toBeUndefined();
  });
});
