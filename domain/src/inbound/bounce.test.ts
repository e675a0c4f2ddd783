import { describe, expect, it } from 'vitest';
import { bounceOf, type ReportedEmail } from './bounce';
import { failureOfStatus } from './bounce-status';
import { fieldBlocks } from './field-blocks';

const site = { host: 'reglament.test', mailDomain: 'mail.reglament.test', localPart: 'support' };
const messageId = `K7Q2M44-x.${'a'.repeat(32)}@reglament.test`;

const report = (status: string, changes: Partial<ReportedEmail> = {}): ReportedEmail => ({
  headers: [{ name: 'content-type', value: 'multipart/report; report-type=delivery-status' }],
  from: [{ kind: 'mailbox', name: '', address: 'mailer-daemon@mx.test' }],
  subject: 'Undelivered',
  text: status,
  parts: [{ type: 'text/rfc822-headers', text: `Message-ID: <${messageId}>` }],
  ...changes,
});

const failed = 'Final-Recipient: rfc822; olga@reglament.test\nAction: failed\nStatus: 5.1.1';

describe('a delivery report', () => {
  it('of several recipients counts the failed one, else the delayed one', () => {
    const delayed = 'Final-Recipient: rfc822; a@x.test\nAction: delayed\nStatus: 4.0.0';
    const delivered = 'Final-Recipient: rfc822; b@x.test\nAction: relayed\nStatus: 2.0.0';
    expect(bounceOf(report(`${delivered}\n\n${delayed}\n\n${failed}`), site)).toMatchObject({
      isFinal: true,
      recipients: ['olga@reglament.test'],
    });
    expect(bounceOf(report(`${delivered}\n\n${delayed}`), site)).toMatchObject({
      isFinal: false,
      reason: 'deferred',
    });
    expect(bounceOf(report(delivered), site)).toBeNull();
  });

  it('without an action is read by its status', () => {
    const of = (status: string) => report(`Final-Recipient: rfc822; a@x.test\nStatus: ${status}`);
    const isFinal = (status: string) => bounceOf(of(status), site)?.isFinal;
    expect(['5.1.1', '4.4.1', '2.0.0'].map(isFinal)).toEqual([true, false, undefined]);
  });

  it('counts only with a Message-ID that has a secret part and the host of the site', () => {
    const ids = [
      'K7Q2M44@reglament.test',
      `K7Q2M44-x@reglament.test`,
      messageId.replace('reglament.test', 'else.test'),
      messageId.replace('K7Q2M44', 'AAAAAAA'),
      messageId.replace('.a', '.'),
    ];
    for (const id of ids) {
      const parts = [{ type: 'message/rfc822', text: `Message-ID: <${id}>` }];
      expect([id, bounceOf(report(failed, { parts }), site)]).toEqual([id, null]);
    }
  });

  it('is nothing that a person writes, whatever they quote', () => {
    const person: Partial<ReportedEmail> = {
      headers: [{ name: 'content-type', value: 'text/plain' }],
      from: [{ kind: 'mailbox', name: 'Olga', address: 'olga@reglament.test' }],
    };
    expect(bounceOf(report(failed, person), site)).toBeNull();
  });
});

describe('the status of a delivery', () => {
  it.each([
    ['host 65.4.3.2 said: 5.255.1.9 hello', null],
    ['Exim 4.96.2 wishes a good day', null],
    ['550 5.1.8 Sender address rejected: Domain not found', 'content-rejected'],
    ['552 5.3.4 Message too big', 'content-rejected'],
    ['550 spam detected', 'content-rejected'],
    ['450 4.7.1 Greylisted', 'expired'],
    ['5.4.4 no route', 'address-rejected'],
  ] as const)('%s: %s', (text, reason) => expect(failureOfStatus(text)).toBe(reason));
});

describe('T40, T41: odd reports', () => {
  const odd = [
    'Status: 5.1.1\n'.repeat(20_000),
    'user'.repeat(100_000),
    'Final-Recipient:'.repeat(20_000),
    `Final-Recipient: ${'@'.repeat(100_000)}`,
    `${' \t'.repeat(100_000)}x`,
    `${failed}\n${' folded'.repeat(50_000)}`,
    'mailbox is '.repeat(50_000),
    '<'.repeat(200_000),
    '\u0000\u0001\u202E\uD800',
    `Diagnostic-Code: ${'5.'.repeat(100_000)}`,
  ];

  it.each(odd.map((text, at) => [at, text] as const))(
    'number %i is read to its end',
    (_at, text) => {
      expect(() => bounceOf(report(text), site)).not.toThrow();
      expect(() => bounceOf(report(`${failed}\n\n${text}`), site)).not.toThrow();
    },
  );

  it('have fields of a bounded length', () => {
    const [block] = fieldBlocks(`A: ${'x'.repeat(9_000)}\n ${'y'.repeat(9_000)}`);
    expect(block?.get('a')).toHaveLength(2_000);
  });
});
