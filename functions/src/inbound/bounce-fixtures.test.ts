import { readdirSync, readFileSync } from 'node:fs';
import { automaticKindOf, bounceOf, type Bounce } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { parseMessage } from './parse-message';
import { reportOf } from './report-of';

const directory = new URL('../../../tests/functions/mail-fixtures/', import.meta.url);

const site = { host: 'reglament.test', mailDomain: 'mail.reglament.test', localPart: 'support' };

const olga = 'olga@reglament.test';

/** The Message-ID that the fixtures quote. */
const messageId =
  'K7Q2M44-6f1d2a9c-0b3e-4c5d-8e7f-112233445566.00112233445566778899aabbccddeeff@reglament.test';

const read = async (name: string) => {
  const message = await parseMessage(readFileSync(new URL(`${name}.eml`, directory)));
  if (message === null) throw new Error(`${name} is not parsed`);
  return { kind: automaticKindOf(message, site), bounce: bounceOf(reportOf(message), site) };
};

type Expected = readonly [
  name: string,
  reason: Bounce['reason'],
  signal?: Bounce['signal'],
  recipients?: readonly string[],
];

const bounces: readonly Expected[] = [
  ['postfix-unknown-user', 'address-rejected'],
  ['postfix-delayed', 'deferred'],
  ['postfix-mailbox-full', 'mailbox-full'],
  ['postfix-expired', 'expired'],
  [
    'postfix-folded-fields',
    'address-rejected',
    'delivery-status',
    ['box-17@store.provider.test', olga],
  ],
  ['exim-report', 'address-rejected'],
  ['exim-unrouteable', 'address-rejected', 'quoted'],
  ['exim-retry-timeout', 'expired', 'quoted'],
  ['exim-warning', 'deferred', 'quoted'],
  ['gmail-no-such-user', 'address-rejected'],
  ['gmail-over-quota', 'mailbox-full'],
  ['gmail-policy', 'content-rejected'],
  ['gmail-ru', 'address-rejected'],
  ['yandex-no-such-user', 'address-rejected'],
  ['yandex-mailbox-full', 'mailbox-full'],
  ['yandex-text-ru', 'address-rejected', 'quoted', []],
  ['mailru-user-not-found', 'address-rejected'],
  ['mailru-mailbox-full-ru', 'mailbox-full', 'quoted'],
  ['mailru-disabled-ru', 'address-rejected', 'quoted', []],
  ['exchange-recipient-not-found', 'address-rejected'],
  ['exchange-full-ru', 'mailbox-full'],
  ['exchange-restricted', 'content-rejected'],
  ['outlook-consumer', 'address-rejected'],
  ['qmail-no-mailbox', 'address-rejected', 'quoted', []],
  ['qmail-queue-too-long', 'expired', 'quoted', []],
  ['sendmail-host-unknown', 'address-rejected'],
  ['international', 'address-rejected'],
  ['complaint-abuse', 'complaint', 'complaint'],
  ['complaint-concealed', 'complaint', 'complaint', []],
  ['homoglyph-recipient', 'address-rejected', 'delivery-status', ['']],
  ['other-recipient', 'address-rejected', 'delivery-status', ['ivan@reglament.test']],
];

const others = [
  'delivered',
  'read-receipt',
  'dmarc-report',
  'not-spam',
  'vacation-ru',
  'vacation-en',
  'known-number',
  'foreign-message',
];

describe('delivery reports of common servers', () => {
  it('are all in a table', () => {
    const found = readdirSync(directory).filter((file) => /^(?:no-)?bounce-/u.test(file));
    const named = [
      ...bounces.map(([name]) => `bounce-${name}.eml`),
      ...others.map((name) => `no-bounce-${name}.eml`),
    ];
    expect(found.toSorted()).toEqual(named.toSorted());
  });

  const rows = bounces.map(
    ([name, reason, signal = 'delivery-status', recipients = [olga]]) =>
      [name, { reason, signal, recipients }] as const,
  );

  it.each(rows)('%s: %j', async (name, { reason, signal, recipients }) => {
    const { kind, bounce } = await read(`bounce-${name}`);
    expect(kind).not.toBeNull();
    expect(bounce).toEqual({
      signal,
      reason,
      isFinal: reason !== 'deferred',
      messageIds: [messageId],
      recipients,
    });
  });

  it.each(others)('%s is no failure of an email of the service', async (name) => {
    const { kind, bounce } = await read(`no-bounce-${name}`);
    expect([kind === null, bounce]).toEqual([false, null]);
  });
});
