import { describe, expect, it } from 'vitest';
import type { Actor } from '../../access/actor';
import { parseCommand, type CommandInput } from '../../command/commands';
import { CALL_LOG_MS, CALL_SKEW_MS } from '../../limits';
import {
  admin,
  anna,
  context,
  granted,
  MONDAY_NOON,
  noLoad,
  NUMBER,
  olga,
  refused,
  submission,
  visitor,
} from '../../testing/builders';
import { HOUR } from '../../testing/calendars';
import { decide } from '../decide';
import type { Requester } from '../decision';
import { ticketSchema } from '../schema';

const olgaAsRequester = { uid: 'olga', name: 'Ольга Соколова', email: 'olga@reglament.test' };

const input = (changes: object = {}): CommandInput<'logTicket'> => {
  const parsed = parseCommand('logTicket', {
    ...submission(),
    channel: 'phone',
    caller: 'Муж Ольги',
    callback: '8 916 123-45-67',
    calledAt: MONDAY_NOON - HOUR,
    requester: { uid: 'olga' },
    ...changes,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

interface LogOptions {
  readonly actor?: Actor;
  readonly requester?: Requester | null;
}

const log = (
  changes: object = {},
  { actor = anna, requester = olgaAsRequester }: LogOptions = {},
) =>
  decide(
    null,
    { name: 'logTicket', input: input(changes), number: NUMBER, load: noLoad, requester },
    context(actor, MONDAY_NOON),
  );

describe('a logged call', () => {
  it('is a request of the person, received when they called', () => {
    const { ticket, message, event, mail } = granted(log());
    const called = MONDAY_NOON - HOUR;
    expect(ticketSchema.parse(ticket)).toEqual(ticket);
    expect(ticket).toMatchObject({
      channel: 'phone',
      requester: olgaAsRequester,
      receivedAt: called,
      updatedAt: MONDAY_NOON,
      call: {
        caller: 'Муж Ольги',
        callback: { number: '+79161234567', typed: '8 916 123-45-67' },
        phone: null,
        skype: null,
      },
      changedBy: { uid: 'anna' },
    });
    expect(ticket.deadline.from).toBe(called);
    expect(message).toMatchObject({ at: called, author: { role: 'requester' } });
    expect(event).toMatchObject({ at: MONDAY_NOON, actor: { uid: 'anna', role: 'agent' } });
    expect(mail).toMatchObject([{ template: 'received', to: { address: 'olga@reglament.test' } }]);
  });

  it('has the deadline of a form that was sent at that time', () => {
    const { ticket } = granted(log());
    const called = granted(
      decide(
        null,
        { name: 'submitTicket', input: submission(), number: NUMBER, load: noLoad },
        context(olga, MONDAY_NOON - HOUR),
      ),
    );
    expect(ticket.deadline.dueAt).toBe(called.ticket.deadline.dueAt);
  });

  it('keeps how to reach a requester without an account', () => {
    const requester = { name: 'Пётр', phone: '+49 30 901820', skype: 'live:petr' };
    const unregistered = { uid: null, name: 'Пётр', email: '' };
    const options = { requester: unregistered };
    const { ticket, mail } = granted(
      log({ requester, channel: 'skype', callback: undefined }, options),
    );
    expect(ticket).toMatchObject({
      channel: 'skype',
      requester: unregistered,
      call: { callback: null, phone: { number: '+4930901820' }, skype: 'live:petr' },
    });
    expect(mail).toEqual([]);
  });

  it.each([
    ['in the future', MONDAY_NOON + CALL_SKEW_MS + 1],
    ['more than a week ago', MONDAY_NOON - CALL_LOG_MS - 1],
  ])('is refused for a time %s', (_when, calledAt) => {
    expect(refused(log({ calledAt }))).toEqual({
      code: 'invalid-input',
      issues: [{ path: 'calledAt', code: 'not-allowed' }],
    });
  });

  it('counts from now when the clock of the agent is a little ahead', () => {
    expect(granted(log({ calledAt: MONDAY_NOON + CALL_SKEW_MS })).ticket.receivedAt).toBe(
      MONDAY_NOON,
    );
  });

  it('is refused for a person whom the directory does not have', () => {
    expect(refused(log({}, { requester: null }))).toEqual({
      code: 'invalid-input',
      issues: [{ path: 'requester.uid', code: 'not-allowed' }],
    });
  });

  it('T11: is for staff only', () => {
    expect(log({}, { actor: admin }).ok).toBe(true);
    expect(refused(log({}, { actor: olga })).code).toBe('forbidden');
    expect(refused(log({}, { actor: visitor })).code).toBe('unauthenticated');
  });

  it.each([
    ['another channel', { channel: 'portal' }],
    ['no caller', { caller: ' ' }],
    ['a call-back number that is none', { callback: '112' }],
    ['a requester without any contact', { requester: { name: 'Пётр' } }],
    ['a person and a new one', { requester: { uid: 'olga', name: 'Пётр' } }],
    ['a forged address of a person', { requester: { uid: 'olga', email: 'evil@x.test' } }],
    ['a path as a uid', { requester: { uid: '../staff/anna' } }],
    ['a time of receipt', { receivedAt: 0 }],
  ])('T9: does not parse with %s', (_what, changes) => {
    expect(() => input(changes)).toThrow('invalid-input');
  });
});
