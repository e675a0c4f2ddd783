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
  it('is null after the original message and after assignment', () => {
    expect([fresh.requesterWroteAt, taken.requesterWroteAt]).toEqual([null, null]);
  });

  it('is null after a further message on a new ticket', () => {
    expect(after(fresh, command.reply(fresh), by(olga, 1)).requesterWroteAt).toBeNull();
  });

  it('is set by a message after a reply of the staff', () => {
    expect(wrote.requesterWroteAt).toBe(one + 2 * HOUR);
  });

  it('is cleared by a reply', () => {
    expect(after(wrote, command.reply(wrote), by(anna, 3)).requesterWroteAt).toBeNull();
  });

  it('is cleared by a staff command with the current revision only', () => {
    const current = command.setCategory(wrote, 'participant');
    expect(after(wrote, current, by(anna, 3)).requesterWroteAt).toBeNull();
    const stale = command.setCategory(answered, 'participant');
    expect(after(wrote, stale, by(anna, 3)).requesterWroteAt).toBe(one + 2 * HOUR);
  });
});
