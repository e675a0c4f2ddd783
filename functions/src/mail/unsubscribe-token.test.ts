import { preferenceKeys } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { unsubscribeToken, verifyUnsubscribeToken } from './unsubscribe-token';

const secret = 'a secret of at least thirty-two bytes';
const olga = { uid: 'host:shows:olga', preference: 'reply' } as const;

describe('the token of an unsubscribe link', () => {
  it('names person and preference, and fits a URL', () => {
    for (const preference of preferenceKeys) {
      const token = unsubscribeToken(secret, { ...olga, preference });
      expect(encodeURIComponent(token)).toBe(token);
      expect(verifyUnsubscribeToken(secret, token)).toEqual({ ...olga, preference });
    }
    const longest = { ...olga, uid: 'x'.repeat(128) };
    expect(verifyUnsubscribeToken(secret, unsubscribeToken(secret, longest))).toEqual(longest);
  });

  it('is invalid for another person, another preference, another secret and a changed signature', () => {
    const token = unsubscribeToken(secret, olga);
    const [preference, uid, signature = ''] = token.split('.');
    const other = unsubscribeToken(secret, { ...olga, uid: 'ivan' }).split('.')[1];
    const wrong = [
      '',
      `${preference}.${uid}`,
      `${preference}.${other}.${signature}`,
      `resolved.${uid}.${signature}`,
      `unknown.${uid}.${signature}`,
      `${preference}.${uid}.${'A'.repeat(43)}`,
      `${preference}.${uid}.${signature.toLowerCase()}`,
      `${token}x`,
      unsubscribeToken(`${secret}!`, olga),
    ];
    for (const one of wrong) expect(verifyUnsubscribeToken(secret, one)).toBeNull();
  });
});
