import { describe, expect, it } from 'vitest';
import { after, anna, command, newTicket, olga } from '../testing/builders';
import { at, HOUR } from '../testing/calendars';

const one = at('2026-11-23 13:00');
const fresh = newTicket();
const by = (actor: typeof anna, hours: number) => ({ actor, now: one + hours * HOUR });

const taken = after(fresh, command.assign(fresh, anna), by(anna, 0));
const answered = after(taken, command.reply(taken), by(anna, 1));
const wrote = after(answered, command.reply(answered), by(olga, 2));

describe('requesterWroteAt', () => {
  it('is not set by the original message, nor when the ticket is taken', () => {
    expect([fresh.requesterWroteAt, taken.requesterWroteAt]).toEqual([null, null]);
  });

  it('is not set by what is added before anybody looked at a new ticket', () => {
    expect(after(fresh, command.reply(fresh), by(olga, 1)).requesterWroteAt).toBeNull();
  });

  it('is when the requester wrote after the staff did', () => {
    expect(wrote.requesterWroteAt).toBe(one + 2 * HOUR);
  });

  it('ends with an answer', () => {
    expect(after(wrote, command.reply(wrote), by(anna, 3)).requesterWroteAt).toBeNull();
  });

  it('ends with an act of the staff that saw the message, and with no other', () => {
    const saw = command.setCategory(wrote, 'participant');
    expect(after(wrote, saw, by(anna, 3)).requesterWroteAt).toBeNull();
    const blind = command.setCategory(answered, 'participant');
    expect(after(wrote, blind, by(anna, 3)).requesterWroteAt).toBe(one + 2 * HOUR);
  });
});
