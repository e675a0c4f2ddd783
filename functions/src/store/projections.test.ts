import type { Message, Ticket } from '@reglament/domain';
import { newTicket, submitted } from '@reglament/domain/testing/builders';
import { describe, expect, it } from 'vitest';
import { projections } from './projections';

const write = submitted();

const projected = (before: Ticket | null, after: Ticket, message = null as Message | null) =>
  projections
    .flatMap((project) => project(before, { ...write, ticket: after, message }))
    .map(({ path }) => path);

const ticket = newTicket();
const view = `portal/olga/tickets/${ticket.number}`;

describe('ticket projections', () => {
  it('write the requester view only when a visible field or the thread changes', () => {
    expect(projected(null, ticket)).toEqual([view]);
    expect(projected(ticket, { ...ticket, status: 'open' })).toEqual([view]);
    expect(projected(ticket, { ...ticket, noteCount: 1, updatedAt: 7 })).toEqual([]);
    expect(projected(ticket, ticket, write.message)).toEqual([view]);
  });

  it('write nothing without an account, and the view once there is one', () => {
    const guest = { ...ticket, requester: { ...ticket.requester, uid: null } };
    expect(projected(null, guest)).toEqual([]);
    expect(projected(guest, ticket)).toEqual([view]);
  });
});
