import { describe, expect, it } from 'vitest';
import { classifySmtpFailure } from './delivery-failure';

describe('classifySmtpFailure', () => {
  it.each([
    [null, null, '', 'unreachable'],
    ['CONN', 421, '421 4.3.2 Service shutting down', 'deferred'],
    ['RCPT TO', 450, '450 4.2.1 Greylisted', 'deferred'],
    ['DATA', 452, '452 4.3.1 Insufficient storage', 'deferred'],
    ['CONN', 554, '554 No service', 'sender-rejected'],
    ['AUTH PLAIN', 535, '535 5.7.8 Bad credentials', 'sender-rejected'],
    ['MAIL FROM', 550, '550 5.7.1 Sender not allowed', 'sender-rejected'],
    [null, 550, '550 5.1.1 No such user', 'sender-rejected'],
  ])('retries after %s %s', (command, code, reply, reason) => {
    expect(classifySmtpFailure({ command, code, reply })).toEqual({ isPermanent: false, reason });
  });

  it.each([
    ['RCPT TO', 550, '550 No such user here', 'address-rejected'],
    ['RCPT TO', 550, '550 5.1.1 No such user', 'address-rejected'],
    ['RCPT TO', 554, '554 5.1.10 Recipient not found', 'address-rejected'],
    ['DATA', 550, '550 5.1.1 No such user', 'address-rejected'],
    ['RCPT TO', 552, '552 Mailbox full', 'mailbox-full'],
    ['RCPT TO', 550, '550 5.2.2 Over quota', 'mailbox-full'],
    ['RCPT TO', 550, '550 5.7.1 Blocked', 'content-rejected'],
    ['DATA', 554, '554 5.7.1 Spam', 'content-rejected'],
    ['DATA', 550, '550 Rejected', 'content-rejected'],
  ])('gives up after %s %s: %s', (command, code, reply, reason) => {
    expect(classifySmtpFailure({ command, code, reply })).toEqual({ isPermanent: true, reason });
  });
});
