import { describe, expect, it } from 'vitest';
import { canonicalPhone, skypeNameSchema, toPhone, typedPhoneSchema } from './phone';

describe('canonicalPhone', () => {
  it.each([
    ['8 (916) 123-45-67', '+79161234567'],
    ['+7 916 123 45 67', '+79161234567'],
    ['916 123-45-67', '+79161234567'],
    ['7 916 123 45 67', '+79161234567'],
    ['+49 30 901820', '+4930901820'],
    ['+375.29.123-45-67', '+375291234567'],
  ])('reads %j as %j', (typed, number) => {
    expect(canonicalPhone(typed)).toBe(number);
    expect(toPhone(typed)).toEqual({ number, typed });
    expect(typedPhoneSchema.safeParse(typed).success).toBe(true);
  });

  it.each([
    '',
    '112',
    'call me',
    '+7 916 abc',
    '+0 123 456 78',
    `+${'7'.repeat(16)}`,
    '١٢٣٤٥٦٧٨٩٠',
  ])('rejects %j', (typed) => {
    expect(canonicalPhone(typed)).toBeNull();
    expect(typedPhoneSchema.safeParse(typed).success).toBe(false);
  });
});

describe('a Skype name', () => {
  it.each(['vera.shows', 'live:vera_1', 'live:.cid.4f2a91'])('may be %j', (name) => {
    expect(skypeNameSchema.safeParse(name).success).toBe(true);
  });

  it.each(['', 'v', '1vera', 'vera shows', 'вера', 'vera?call'])('may not be %j', (name) => {
    expect(skypeNameSchema.safeParse(name).success).toBe(false);
  });
});
