import { describe, expect, it } from 'vitest';
import {
  anna,
  command,
  commandId,
  context,
  granted,
  MONDAY_NOON,
  newTicket,
  NUMBER,
  submitted,
} from '../testing/builders';
import { decide } from '../ticket/decide';
import { emailFor, queuedEmailSchema } from './email';

const by = { preferences: {}, host: 'help.example', now: MONDAY_NOON };
const [received] = submitted().notifications;
const fresh = newTicket();
const [replied] = granted(
  decide(fresh, command.reply(fresh), context(anna, MONDAY_NOON)),
).notifications;
if (!received || !replied) throw new Error('nothing to tell');

describe('the email of a notification', () => {
  it('continues the thread of its ticket', () => {
    expect(emailFor(received, by)).toMatchObject({
      messageId: `${NUMBER}@help.example`,
      inReplyTo: null,
      references: [],
    });
    expect(emailFor(replied, by)).toMatchObject({
      messageId: `${NUMBER}-${commandId('reply')}@help.example`,
      inReplyTo: `${NUMBER}@help.example`,
      references: [`${NUMBER}@help.example`],
    });
  });

  it('is not made where it is switched off, or there is no address to send it to', () => {
    expect(emailFor(replied, { ...by, preferences: { reply: false } })).toBeNull();
    const nowhere = { ...replied, recipient: { ...replied.recipient, email: '' } };
    expect(emailFor(nowhere, by)).toBeNull();
  });

  it('is read from before there were leases and threads', () => {
    const email = emailFor(replied, by);
    const { lease: _lease, messageId, inReplyTo, references, ...older } = email ?? {};
    expect([messageId, inReplyTo, references]).not.toContain(undefined);
    expect(queuedEmailSchema.parse(older)).toEqual({
      ...older,
      lease: null,
      messageId: null,
      inReplyTo: null,
      references: [],
    });
  });
});
