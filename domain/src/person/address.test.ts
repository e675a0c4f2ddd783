import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from './address';
import { isEmail } from './email';

describe('canonicalAddress', () => {
  it.each([
    ['olga@x.test', 'olga@x.test'],
    ['OLGA.S+Tag@X.Test', 'olga.s+tag@x.test'],
    ['olga@почта.рф', 'olga@xn--80a1acny.xn--p1ai'],
    ['olga@ПОЧТА.рф', 'olga@xn--80a1acny.xn--p1ai'],
    ['olga@xn--80a1acny.XN--P1AI', 'olga@xn--80a1acny.xn--p1ai'],
    ['olga@mail.почта.рф', 'olga@mail.xn--80a1acny.xn--p1ai'],
  ])('reads %j as %j', (text, address) => {
    expect(canonicalAddress(text)).toBe(address);
  });

  it.each([
    '',
    'olga',
    'olga@',
    '@x.test',
    'a@b@x.test',
    'Olga <olga@x.test>',
    'olga@x.test ',
    'olga@x.test\r\nBcc: evil@x.test',
    'olga@[127.0.0.1]',
    '"olga"@x.test',
    // A Cyrillic letter in the local part.
    'оlga@x.test',
    // Compatibility characters that IDNA maps to ASCII.
    'olga@ｘ.test',
    'olga@ｘпочта.рф',
    'olga@x。test',
    'olga@ⓧ.test',
    // Characters that IDNA drops.
    'olga@по\u00ADчта.рф',
    'olga@по\u200Bчта.рф',
    'olga@почта.рф:25',
    'olga@почта.рф/x',
    'olga@почта%2Eрф',
  ])('T16: rejects %j', (text) => {
    expect(canonicalAddress(text)).toBeNull();
  });

  it('T16: keeps look-alikes apart', () => {
    const [latin, cyrillic] = ['olga@apple.test', 'olga@аpple.test'].map(canonicalAddress);
    expect(latin).toBe('olga@apple.test');
    expect(cyrillic).toMatch(/^olga@xn--/u);
    for (const other of ['ol.ga@x.test', 'olga+1@x.test', 'o1ga@x.test']) {
      expect(canonicalAddress(other)).not.toBe(canonicalAddress('olga@x.test'));
    }
  });

  it('returns addresses of the existing grammar, and itself when applied again', () => {
    const text = fc.oneof(
      fc.emailAddress(),
      fc.string(),
      fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })).map((parts) => parts.join('@')),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const address = canonicalAddress(raw);
        if (address === null) return;
        expect(isEmail(address)).toBe(true);
        expect(canonicalAddress(address)).toBe(address);
      }),
    );
  });
});
