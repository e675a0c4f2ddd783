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

/** A command that brings about each mail, but the one of a new ticket. */
const occasions = {
  reply: { ticket: waiting, given: command.reply(waiting) },
  question: { ticket: fresh, given: command.waitForRequester(fresh) },
  resolved: { ticket: fresh, given: command.resolve(fresh, 'Готово.') },
  declined: { ticket: fresh, given: command.decline(fresh) },
  deferred: { ticket: fresh, given: command.defer(fresh) },
  reopened: { ticket: resolved, given: command.reopen(resolved) },
  'deadline-moved': { ticket: fresh, given: command.setCategory(fresh, 'breeder') },
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

describe('a mail that is not wanted', () => {
  it.each(names)('is not written; all the rest is: %s', (template) => {
    const { ticket, given } = occasions[template];
    const by = context(anna, MONDAY_NOON);
    const usual = granted(decide(ticket, given, by));
    expect(usual.mail.map((mail) => mail.template)).toEqual([template]);
    const quiet = granted(decide(ticket, given, by), { [template]: false });
    expect(quiet).toEqual({ ...usual, mail: [] });
    const others = Object.fromEntries(preferenceKeys.map((one) => [one, one === template]));
    expect(granted(decide(ticket, given, by), others)).toEqual(usual);
  });

  it('is not written for a new request either', () => {
    const by = context(olga, MONDAY_NOON);
    const facts = { number: NUMBER, load: noLoad };
    const { mail, event, message } = granted(decideSubmit(submission(), facts, by), {
      received: false,
    });
    expect(mail).toEqual([]);
    expect([event.type, message?.text]).toEqual(['ticketSubmitted', submission().text]);
  });
});

describe('which mails are wanted', () => {
  it('is all of them until somebody says otherwise', () => {
    expect(preferenceKeys.filter((template) => !isEnabled({}, template))).toEqual([]);
    expect(isEnabled({ reply: false }, 'reply')).toBe(false);
    expect(isEnabled({ reply: true }, 'reply')).toBe(true);
  });

  it.each([
    ['an occasion that there is none of', { spam: false }],
    ['an answer that is none', { reply: 'no' }],
    ['a key of the prototype', { constructor: false }],
    ['no object', []],
  ])('does not take %s', (_, mail) => {
    const parsed = setMailPreferencesSchema.safeParse({ commandId: commandId('mail'), mail });
    expect(parsed.success).toBe(false);
  });

  it('takes the occasions that change, and no other', () => {
    const input = { commandId: commandId('mail'), mail: { reply: false } };
    expect(setMailPreferencesSchema.parse(input)).toEqual(input);
  });
});
