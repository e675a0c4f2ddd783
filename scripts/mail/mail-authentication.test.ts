import { generateKeyPairSync } from 'node:crypto';
import { authenticationOf } from '@reglament/domain';
import { dkimSign, type DNSResolver } from 'mailauth';
import { describe, expect, it } from 'vitest';
import { mailauthResults } from './mail-authentication';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const key = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`;
const reject = { '_dmarc.club.test': 'v=DMARC1; p=reject' };
const signing = { 's1._domainkey.club.test': key };
const sending = { 'club.test': 'v=spf1 ip4:192.0.2.1 -all' };

/** DNS with these TXT records and nothing else. */
const dnsOf =
  (records: Readonly<Record<string, string>>): DNSResolver =>
  async (name, type) => {
    const text = records[name];
    if (type === 'TXT' && text !== undefined) return [[text]];
    throw Object.assign(new Error('no such record'), { code: 'ENOTFOUND' });
  };

const messageFrom = (from: string, text = 'The catalogue is empty.'): string =>
  `From: ${from}\r\nTo: support@help.test\r\nSubject: Catalogue\r\nDate: Sat, 28 Nov 2026 10:00:00 +0000\r\n\r\n${text}\r\n`;

const signed = async (
  message: string,
  length: { maxBodyLength?: number } = {},
): Promise<string> => {
  const signature = { signingDomain: 'club.test', selector: 's1', privateKey, ...length };
  const { signatures } = await dkimSign(message, { ...signature, signatureData: [signature] });
  return signatures + message;
};

const client = { mailFrom: 'olga@club.test', remoteAddress: '192.0.2.1', helo: 'mx.club.test' };

const resultsOf = async (
  message: string,
  records: Readonly<Record<string, string>>,
  envelope = client,
) => mailauthResults(envelope, Buffer.from(message), dnsOf(records));

/** What the pipeline makes of the results for a sender. */
const verdict = (results: string, address: string) => {
  const headers = [{ name: 'authentication-results', value: `gateway.test; ${results}` }];
  return authenticationOf({ headers }, address, { authservId: 'gateway.test', position: 0 });
};

const elsewhere = { ...client, remoteAddress: '198.51.100.9', helo: 'mx.evil.test' };

describe('the results of the gateway', () => {
  it('pass a message that is signed and comes from the server of its domain', async () => {
    const message = await signed(messageFrom('Olga <olga@club.test>'));
    const results = await resultsOf(message, { ...sending, ...signing, ...reject });
    expect(results).toBe(
      'spf=pass smtp.mailfrom=club.test; dkim=pass header.d=club.test; dmarc=pass header.from=club.test',
    );
    expect(verdict(results, 'olga@club.test')).toBe('pass');
  });

  it('pass a signed message by way of another server', async () => {
    const message = await signed(messageFrom('olga@club.test'));
    const results = await resultsOf(message, { ...sending, ...signing, ...reject }, elsewhere);
    expect(results).toMatch(/^spf=fail .*dkim=pass .*dmarc=pass/u);
    expect(verdict(results, 'olga@club.test')).toBe('pass');
  });

  it('fail a signed message whose body was altered', async () => {
    const message = (await signed(messageFrom('olga@club.test'))).replace('empty', 'full');
    const results = await resultsOf(message, { ...signing, ...reject }, elsewhere);
    expect(results).toMatch(/dkim=(?:fail|neutral) header\.d=club\.test; dmarc=fail/u);
    expect(verdict(results, 'olga@club.test')).toBe('fail');
  });

  it('fail a message with text below what its signature covers (l=)', async () => {
    const message = await signed(messageFrom('olga@club.test'), { maxBodyLength: 10 });
    const results = await resultsOf(message, { ...signing, ...reject }, elsewhere);
    expect(results).toMatch(/dkim=policy .*dmarc=fail/u);
    expect(verdict(results, 'olga@club.test')).toBe('fail');
  });

  it('say softfail and prove nothing for a server that the domain does not know', async () => {
    const results = await resultsOf(
      messageFrom('olga@club.test'),
      { 'club.test': 'v=spf1 ip4:192.0.2.1 ~all' },
      elsewhere,
    );
    expect(results).toBe('spf=softfail smtp.mailfrom=club.test; dkim=none; dmarc=none');
    expect(verdict(results, 'olga@club.test')).toBe('none');
  });

  it('prove nothing without records', async () => {
    const results = await resultsOf(messageFrom('olga@club.test'), {});
    expect(results).toBe('spf=none smtp.mailfrom=club.test; dkim=none; dmarc=none');
    expect(verdict(results, 'olga@club.test')).toBe('none');
  });

  it('prove nothing while the DNS does not answer', async () => {
    const silent: DNSResolver = async () =>
      Promise.reject(Object.assign(new Error('no answer'), { code: 'ETIMEOUT' }));
    const message = Buffer.from(await signed(messageFrom('olga@club.test')));
    const results = await mailauthResults(client, message, silent);
    expect(results).not.toContain('pass');
    expect(verdict(results, 'olga@club.test')).not.toBe('pass');
  });

  it('name the domain of the sender, not the one above it', async () => {
    const records = { 'mail.club.test': 'v=spf1 ip4:192.0.2.1 -all', ...reject };
    const envelope = { ...client, mailFrom: 'olga@mail.club.test' };
    const results = await resultsOf(messageFrom('olga@mail.club.test'), records, envelope);
    expect(results).toContain('dmarc=pass header.from=mail.club.test');
    expect(verdict(results, 'olga@club.test')).not.toBe('pass');
  });
});

describe('T16, T17: a forged sender', () => {
  const records = {
    ...sending,
    ...reject,
    'evil.test': 'v=spf1 ip4:198.51.100.9 -all',
    '_dmarc.evil.test': 'v=DMARC1; p=none',
  };

  it.each([
    ['with the SMTP sender of another domain', 'olga@club.test', 'mallory@evil.test'],
    ['with the SMTP sender of the victim', 'olga@club.test', 'olga@club.test'],
    ['without an SMTP sender', 'olga@club.test', ''],
    ['in the display name', '"olga@club.test" <mallory@evil.test>', 'mallory@evil.test'],
    ['in a comment', 'mallory@evil.test (olga@club.test)', 'mallory@evil.test'],
    ['in a quoted local part', '"olga@club.test"@evil.test', 'mallory@evil.test'],
    ['beside the own address', 'olga@club.test, mallory@evil.test', 'mallory@evil.test'],
    ['in a second field', 'mallory@evil.test\r\nFrom: olga@club.test', 'mallory@evil.test'],
    [
      'by a result in the SMTP sender',
      'olga@club.test',
      '"x; dmarc=pass header.from=club.test"@evil.test',
    ],
    ['by a domain with a result', 'olga@club.test', 'm@evil.test;dmarc=pass header.from=club.test'],
  ])('is not proven: %s', async (_how, from, mailFrom) => {
    const results = await resultsOf(messageFrom(from), records, { ...elsewhere, mailFrom });
    expect(verdict(results, 'olga@club.test')).not.toBe('pass');
    expect(results).not.toMatch(/pass [a-z.]+=club\.test/u);
  });

  it('is not proven by a signature of another domain', async () => {
    const message = await signed(messageFrom('olga@kennel.test'));
    const dmarc = { '_dmarc.kennel.test': 'v=DMARC1; p=reject' };
    const results = await resultsOf(message, { ...records, ...signing, ...dmarc }, elsewhere);
    expect(results).toMatch(/dkim=pass header\.d=club\.test; dmarc=fail/u);
    expect(verdict(results, 'olga@kennel.test')).toBe('fail');
  });
});
