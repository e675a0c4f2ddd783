import { describe, expect, it } from 'vitest';
import { preferenceKeys } from '../notification/preferences';
import {
  after,
  anna,
  command,
  commandId,
  context,
  granted,
  MONDAY_NOON,
  newTicket,
  noLoad,
  NUMBER,
  olga,
  submission,
} from '../testing/builders';
import { decide } from '../ticket/decide';
import { decideSubmit } from '../ticket/decide';
import { setMailPreferencesSchema } from './commands';
import { isEnabled } from './mail-preferences';

const fresh = newTicket();
const waiting = after(fresh, command.waitForRequester(fresh), { actor: anna, now: MONDAY_NOON });
const resolved = after(fresh, command.resolve(fresh), { actor: anna, now: MONDAY_NOON });

/** A command that triggers each mail, except that of a new ticket. */
const occasions = {
  reply: { ticket: waiting, input: command.reply(waiting) },
  question: { ticket: fresh, input: command.waitForRequester(fresh) },
  resolved: { ticket: fresh, input: command.resolve(fresh, 'Готово.') },
  declined: { ticket: fresh, input: command.decline(fresh) },
  deferred: { ticket: fresh, input: command.defer(fresh) },
  reopened: { ticket: resolved, input: command.reopen(resolved) },
  'deadline-moved': { ticket: fresh, input: command.setCategory(fresh, 'breeder') },
};

const names = [
  'reply',
  'question',
  'resolved',
  'declined',
  'deferred',
  'reopened',
  'deadline-moved',
] as const;

describe('a disabled mail preference', () => {
  it.each(names)('suppresses only its own mail: %s', (template) => {
    const { ticket, input } = occasions[template];
    const by = context(anna, MONDAY_NOON);
    const usual = granted(decide(ticket, input, by));
    expect(usual.mail.map((mail) => mail.template)).toEqual([template]);
    const suppressed = granted(decide(ticket, input, by), { [template]: false });
    expect(suppressed).toEqual({ ...usual, mail: [] });
    const others = Object.fromEntries(preferenceKeys.map((one) => [one, one === template]));
    expect(granted(decide(ticket, input, by), others)).toEqual(usual);
  });

  it('suppresses the mail of a new ticket', () => {
    const by = context(olga, MONDAY_NOON);
    const facts = { number: NUMBER, load: noLoad };
    const { mail, event, message } = granted(decideSubmit(submission(), facts, by), {
      received: false,
    });
    expect(mail).toEqual([]);
    expect([event.type, message?.text]).toEqual(['ticketSubmitted', submission().text]);
  });
});

describe('mail preferences', () => {
  it('are enabled by default', () => {
    expect(preferenceKeys.filter((template) => !isEnabled({}, template))).toEqual([]);
    expect(isEnabled({ reply: false }, 'reply')).toBe(false);
    expect(isEnabled({ reply: true }, 'reply')).toBe(true);
  });

  it.each([
    ['an unknown key', { spam: false }],
    ['a value that is not boolean', { reply: 'no' }],
    ['a key of the prototype', { constructor: false }],
    ['an array', []],
  ])('reject %s', (_, mail) => {
    const parsed = setMailPreferencesSchema.safeParse({ commandId: commandId('mail'), mail });
    expect(parsed.success).toBe(false);
  });

  it('accept a partial change', () => {
    const changes = { commandId: commandId('mail'), mail: { reply: false } };
    expect(setMailPreferencesSchema.parse(changes)).toEqual(changes);
  });
});
