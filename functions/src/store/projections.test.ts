import {
  countShardOf,
  extendThread,
  searchId,
  type Message,
  type Note,
  type Ticket,
} from '@reglament/domain';
import { newTicket, submitted } from '@reglament/domain/testing/builders';
import { describe, expect, it } from 'vitest';
import { projections, type ProjectedTicket } from './projections';
import { searchProjection } from './search-projection';

const write = submitted();

const indexed = (before: Ticket | null, after: Ticket, added: { message?: Message; note?: Note }) =>
  searchProjection(before, { ...write, message: null, note: null, ...added, ticket: after });

const ticket = newTicket();
const index = `search/${searchId(ticket)}`;
const ownIndex = `portal/olga/search/${searchId(ticket)}`;
const view = `portal/olga/tickets/${ticket.number}`;

const projectedWrites = (
  before: ProjectedTicket | null,
  after: Ticket,
  message = null as Message | null,
) => projections.flatMap((project) => project(before, { ...write, ticket: after, message }));

const viewsAfter = (before: Ticket | null, after: Ticket, message = null as Message | null) =>
  projectedWrites(before && { ticket: before, thread: null }, after, message)
    .map(({ path }) => path)
    .filter((path) => path.startsWith('portal/olga/tickets/'));

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

describe('the search index', () => {
  const note = { id: 'n', number: ticket.number, author: { uid: 'anna', name: 'Анна' }, at: 1 };
  const withNote = { ...note, format: 'plain' as const, text: 'Подозрительный вольер' };

  it('is written when something that is searched or shown changes', () => {
    const paths = (...change: Parameters<typeof indexed>) =>
      indexed(...change).map(({ path }) => path);
    expect(paths(null, ticket, {})).toEqual([index, ownIndex]);
    expect(paths(ticket, { ...ticket, updatedAt: 7, revision: 7 }, {})).toEqual([]);
    expect(paths(ticket, { ...ticket, status: 'open' }, {})).toEqual([index, ownIndex]);
    const assignee = { uid: 'anna', name: 'Анна' };
    expect(paths(ticket, { ...ticket, assignee }, {})).toEqual([index]);
  });

  it('T3: keeps notes and the assignee from the index of the requester', () => {
    const after = { ...ticket, noteCount: 1, assignee: { uid: 'anna', name: 'Анна Белова' } };
    const [staff, ...own] = indexed(ticket, { ...after, status: 'open' }, { note: withNote });
    expect(JSON.stringify(staff)).toContain('вольер');
    expect(own).toHaveLength(1);
    for (const secret of ['вольер', 'Белова']) expect(JSON.stringify(own)).not.toContain(secret);
    expect(indexed(ticket, after, { note: withNote }).map(({ path }) => path)).toEqual([index]);
  });

  it('is bounded: later texts are searched in part, and those after the fiftieth not at all', () => {
    const text = 'слово '.repeat(1_700);
    const lengthAt = (place: number) => {
      const message = write.message && { ...write.message, id: 'm', text };
      const [staff] = indexed(
        ticket,
        { ...ticket, messageCount: place },
        message ? { message } : {},
      );
      return JSON.stringify(staff ?? '').split('слово').length - 1;
    };
    expect([1, 2, 11, 51].map(lengthAt).map((count) => Math.round(count / 10))).toEqual([
      83, 33, 8, 0,
    ]);
  });
});
