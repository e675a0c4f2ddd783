import { describe, expect, it } from 'vitest';
import { isValidReplyToken, replyTag } from './reply-token';
import { inboundSecret, signBody, verifySignature } from './signature';

const secret = 'a secret of the tests, of 32 bytes or more';
const body = Buffer.from('message');
const now = 1_800_000_000_000;
const timestamp = String(now / 1_000);
const signature = signBody(secret, timestamp, body);

describe('T20: the signature of a request', () => {
  it('is valid for five minutes', () => {
    const outcomeAt = (time: number) => {
      const outcome = verifySignature({ timestamp, signature }, body, { secret, now: time });
      return outcome.ok ? 'valid' : outcome.error.code;
    };
    expect(
      [now - 300_001, now - 300_000, now, now + 300_000, now + 300_001].map(outcomeAt),
    ).toEqual(['token-expired', 'valid', 'valid', 'valid', 'token-expired']);
  });

  it.each([
    ['another time', { timestamp: String(now / 1_000 + 1), signature }],
    ['no time', { timestamp: '', signature }],
    ['a time with a sign', { timestamp: `-${timestamp.slice(1)}`, signature }],
    ['no signature', { timestamp, signature: '' }],
    ['a shorter signature', { timestamp, signature: signature.slice(1) }],
  ])('is invalid with %s', (_case, given) => {
    expect(verifySignature(given, body, { secret, now }).ok).toBe(false);
  });

  it('needs a secret of 32 bytes', () => {
    expect(() => inboundSecret('short')).toThrow('less than 32 bytes');
    expect(inboundSecret(secret)).toBe(secret);
  });
});

describe('T18: the tag of a reply address', () => {
  it('holds for one ticket and one participant', () => {
    const tag = replyTag(secret, 'K7Q2M44', 'olga');
    const token = { number: 'K7Q2M44', tag };
    expect(tag).toMatch(/^[0-9a-f]{32}$/u);
    expect(isValidReplyToken(secret, token, 'olga')).toBe(true);
    expect(isValidReplyToken(secret, token, 'ivan')).toBe(false);
    expect(isValidReplyToken(secret, { ...token, number: 'K7Q2M45' }, 'olga')).toBe(false);
    expect(isValidReplyToken(secret, { ...token, tag: '' }, 'olga')).toBe(false);
    expect(isValidReplyToken(`${secret}x`, token, 'olga')).toBe(false);
  });
});
