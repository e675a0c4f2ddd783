import { describe, expect, it } from 'vitest';
import { replyAddressOf, replyTokenOf, ticketReferences, type ReplyToken } from './reference';

const site = { host: 'reglament.test', mailDomain: 'mail.reglament.test', localPart: 'support' };
const number = 'K7Q2M44';
const tag = 'a1'.repeat(16);
const address = replyAddressOf({ number, tag }, site);
const nothing = { headers: [], recipients: [], subject: '' };

const header = (name: string, value: string) => ({ ...nothing, headers: [{ name, value }] });
const references = (
  email: Parameters<typeof ticketReferences>[0],
  isValid: (token: ReplyToken) => boolean = () => true,
) => ticketReferences(email, site, isValid).map((one) => [one.number, one.by]);

describe('T18: a keyed reply address', () => {
  it('is read in any case', () => {
    expect(address).toBe(`support+k7q2m44-${tag}@mail.reglament.test`);
    expect(replyTokenOf(address, site)).toEqual({ number, tag });
    expect(replyTokenOf(address.toUpperCase(), site)).toEqual({ number, tag });
  });

  it.each([
    address.replace('k7q2m44', 'k7q2m45'),
    address.replace(tag, tag.slice(1)),
    address.replace(tag, '%'.repeat(32)),
    address.replace(tag, '*'),
    address.replace('a1', 'а1'),
    address.replace('mail.', ''),
    address.replace('support', 'sales'),
    address.replace('+', '+x+'),
    'support@mail.reglament.test',
    '',
  ])('is no other address: %s', (other) => {
    expect(replyTokenOf(other, site)).toBeNull();
  });

  it('counts only with a valid tag', () => {
    const email = { ...nothing, recipients: [address] };
    expect(references(email)).toEqual([[number, 'token']]);
    expect(references(email, () => false)).toEqual([]);
  });
});

describe('ticketReferences', () => {
  it.each([
    ['in-reply-to', `<${number}@reglament.test>`],
    ['in-reply-to', `<${number}-7375626d-6974-0000-0000-000000000000@REGLAMENT.test>`],
    ['references', `<x@client.test> <${number}@reglament.test>`],
  ])('follows %s: %s', (name, value) => {
    expect(references(header(name, value))).toEqual([[number, 'thread']]);
  });

  it.each([`<${number}@else.test>`, `<K7Q2M45@reglament.test>`, `${number}@reglament.test`, '<@>'])(
    'ignores the Message-ID %s',
    (value) => {
      expect(references(header('references', value))).toEqual([]);
    },
  );

  it.each([`Re: [K7Q-2M44] x`, `Обращение ${number}`, number])(
    'finds the number in the subject %j',
    (subject) => {
      expect(references({ ...nothing, subject })).toEqual([[number, 'subject']]);
    },
  );

  it.each(['K7Q2M45', `x${number}`, `${number}-1`, 'АК7Q2M44'])(
    'finds no number in the subject %j',
    (subject) => {
      expect(references({ ...nothing, subject })).toEqual([]);
    },
  );
});
