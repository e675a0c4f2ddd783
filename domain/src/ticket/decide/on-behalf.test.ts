import { describe, expect, it } from 'vitest';
import {
  anna,
  context,
  granted,
  MONDAY_NOON,
  NUMBER,
  noLoad,
  olga,
  refused,
  submission,
} from '../../testing/builders';
import { decideSubmit } from '../decide';
import { ticketSchema } from '../schema';

const caller = { uid: null, name: 'Пётр Иванов', email: '' };
const facts = { number: NUMBER, load: noLoad };
const byPhone = { channel: 'phone', onBehalfOf: caller } as const;

describe('a submission by an agent on behalf of a requester', () => {
  it('belongs to the requester, who needs no account', () => {
    const by = { ...context(anna, MONDAY_NOON), ...byPhone };
    const { ticket, message, event, mail } = granted(decideSubmit(submission(), facts, by));
    expect(ticketSchema.parse(ticket)).toEqual(ticket);
    expect(ticket).toMatchObject({
      channel: 'phone',
      requester: caller,
      lastMessageBy: 'requester',
    });
    expect(message).toMatchObject({
      requesterUid: null,
      author: { role: 'requester', name: 'Пётр Иванов' },
    });
    expect(event.actor).toEqual({ uid: 'anna', name: 'Анна Агеева', role: 'agent' });
    expect(mail).toEqual([]);
  });

  it('may have fewer cards than the portal form requires', () => {
    const cards = submission({ category: 'merge-cards', objects: [] });
    const portal = context(anna, MONDAY_NOON);
    expect(refused(decideSubmit(cards, facts, portal)).code).toBe('invalid-input');
    expect(decideSubmit(cards, facts, { ...portal, ...byPhone })).toMatchObject({ ok: true });
  });

  it('is rejected for a requester', () => {
    const by = { ...context(olga, MONDAY_NOON), ...byPhone };
    expect(refused(decideSubmit(submission(), facts, by))).toEqual({ code: 'forbidden' });
  });
});
