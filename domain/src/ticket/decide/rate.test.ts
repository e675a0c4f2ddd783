import { describe, expect, it } from 'vitest';
import {
  after,
  anna,
  command,
  context,
  granted,
  ivan,
  olga,
  refused,
  ticketIn,
} from '../../testing/builders';
import { HOUR } from '../../testing/calendars';
import { decide } from '../decide';
import { toRequesterTicket } from '../requester-ticket';

const resolved = ticketIn('resolved');
const now = resolved.updatedAt + HOUR;
const rated = (score: number, text?: string) =>
  granted(decide(resolved, command.rate(resolved, score, text), context(olga, now)));

describe('decideRate', () => {
  it('stores score and comment for staff and requester', () => {
    const { ticket, event, mail } = rated(4, 'Быстро, спасибо.');
    expect(ticket).toMatchObject({
      status: 'resolved',
      rating: { score: 4, text: 'Быстро, спасибо.', at: now },
      nextCheckAt: resolved.nextCheckAt,
    });
    expect(toRequesterTicket(ticket).rating).toEqual(ticket.rating);
    expect(event).toMatchObject({ type: 'ticketRated', actor: { uid: 'olga' } });
    expect(JSON.stringify(event)).not.toContain('Быстро');
    expect(mail).toEqual([]);
  });

  it('accepts a score without a comment', () => {
    expect(rated(5).ticket.rating).toEqual({ score: 5, text: null, at: now });
  });

  it('can be changed, and is cleared by reopening', () => {
    const first = rated(1).ticket;
    const second = after(first, command.rate(first, 5), { actor: olga, now: now + HOUR });
    expect(second.rating?.score).toBe(5);
    const reopened = after(second, command.reopen(second), { actor: olga, now: now + HOUR });
    expect(reopened.rating).toBeNull();
  });

  it('is rejected for everyone but the requester', () => {
    const input = command.rate(resolved, 5);
    expect(refused(decide(resolved, input, context(anna, now)))).toEqual({ code: 'forbidden' });
    expect(refused(decide(resolved, input, context(ivan, now)))).toEqual({ code: 'not-found' });
  });
});
