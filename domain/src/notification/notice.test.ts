import { describe, expect, it } from 'vitest';
import { MONDAY_NOON } from '../testing/builders';
import { queuedEmailSchema } from './email';
import { emailHeaders } from './email-headers';
import { noticeEmail } from './notice';
import { renderEmail } from './render-email';

const context = { id: 'notice-1', address: 'a@b.test', host: 'help.example', now: MONDAY_NOON };
const render = {
  siteOrigin: 'https://help.example',
  timeZone: 'Europe/Moscow',
  acceptsReplies: true,
};
const notice = noticeEmail({ subject: 'Нет каталога', messageId: 'x@b.test' }, context);

describe('the reply to an unknown sender', () => {
  it('is a valid email of no ticket in the thread of the email', () => {
    expect(queuedEmailSchema.parse(notice)).toEqual(notice);
    expect(notice).toMatchObject({ number: null, deadline: null, inReplyTo: 'x@b.test' });
  });

  it('says in both languages how to confirm the address, the presumed one first', () => {
    const { subject, text, html } = renderEmail(notice, render);
    expect(subject).toBe('Подтвердите адрес почты / Confirm your email address');
    for (const part of [text, html]) {
      expect(part).toContain('https://help.example/sign-in');
      expect(part).toContain('Письмо хранится 30 дней.');
      expect(part).toContain('The email is kept for 30 days.');
    }
    const english = noticeEmail({ subject: 'No catalogue', messageId: null }, context);
    expect(renderEmail(english, render).subject).toMatch(/^Confirm/u);
  });

  it('repeats nothing of the email', () => {
    const hostile = noticeEmail({ subject: 'Buy <b>now</b>', messageId: 'a\u0430@b' }, context);
    expect(hostile).toMatchObject({ subject: '', text: null, inReplyTo: null, references: [] });
    expect(renderEmail(hostile, render).html).not.toContain('now');
  });

  it('is marked as an automatic reply (RFC 3834) and offers no preferences', () => {
    const headers = emailHeaders(notice, render);
    expect(headers['Auto-Submitted']).toBe('auto-replied');
    expect(headers['List-Unsubscribe']).toBeUndefined();
  });
});
