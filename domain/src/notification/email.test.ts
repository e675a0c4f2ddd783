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

const secret = '0123456789abcdef'.repeat(2);
const emailContext = { preferences: {}, host: 'help.example', secret, now: MONDAY_NOON };
const [received] = submitted().notifications;
const fresh = newTicket();
const [replied] = granted(
  decide(fresh, command.reply(fresh), context(anna, MONDAY_NOON)),
).notifications;
if (!received || !replied) throw new Error('no notification');

describe('emailFor', () => {
  it('sets the thread headers of its ticket', () => {
    expect(emailFor(received, emailContext)).toMatchObject({
      messageId: `${NUMBER}-${commandId('submit')}.${secret}@help.example`,
      inReplyTo: null,
      references: [`${NUMBER}@help.example`],
    });
    expect(emailFor(replied, emailContext)).toMatchObject({
      messageId: `${NUMBER}-${commandId('reply')}.${secret}@help.example`,
      inReplyTo: `${NUMBER}@help.example`,
      references: [`${NUMBER}@help.example`],
    });
  });

  it('carries the pictures of an agent, and not those that the requester sent', () => {
    const attachments = [
      { id: '0'.repeat(32), name: 'a.png', type: 'image/png', width: 4, height: 4, bytes: 67 },
    ] as const;
    const withPictures = { ...context(anna, MONDAY_NOON), attachments };
    const [answer] = granted(decide(fresh, command.reply(fresh), withPictures)).notifications;
    if (!answer) throw new Error('no notification');
    expect(emailFor(answer, emailContext)?.pictures).toEqual(attachments);
    expect(emailFor(received, emailContext)?.pictures).toEqual([]);
  });

  it('returns null if the preference is disabled or the address is missing', () => {
    expect(emailFor(replied, { ...emailContext, preferences: { reply: false } })).toBeNull();
    const withoutAddress = { ...replied, recipient: { ...replied.recipient, email: '' } };
    expect(emailFor(withoutAddress, emailContext)).toBeNull();
  });

  it('creates a document whose older form without delivery fields and thread headers still parses', () => {
    const email = emailFor(replied, emailContext);
    if (email === null) throw new Error('no email');
    const { lease: _lease, messageId, inReplyTo, references, ...current } = email;
    const { nextAttemptAt, sentAt, failure, ...delivered } = current;
    const { reason, pictures, preference, mailVersion, ...older } = delivered;
    expect([reason, pictures, preference, mailVersion]).toEqual([null, [], 'reply', null]);
    expect([messageId, inReplyTo, references]).not.toContain(undefined);
    expect([nextAttemptAt, sentAt, failure]).toEqual([MONDAY_NOON, null, null]);
    expect(queuedEmailSchema.parse(older)).toEqual({
      ...older,
      lease: null,
      messageId: null,
      inReplyTo: null,
      references: [],
      format: 'plain',
      pictures: [],
      nextAttemptAt: null,
      sentAt: null,
      failure: null,
      reason: null,
      preference: null,
      mailVersion: null,
    });
  });
});
