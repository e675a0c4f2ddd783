import { createHmac, timingSafeEqual } from 'node:crypto';
import { preferenceKeys, type PreferenceKey } from '@reglament/domain';

/** A person and the mail preference that an unsubscribe link disables. */
export interface Unsubscription {
  readonly uid: string;
  readonly preference: PreferenceKey;
}

/** The prefix keeps these signatures apart from others with the same secret. */
const signatureOf = (secret: string, { uid, preference }: Unsubscription): Buffer =>
  createHmac('sha256', secret).update(`unsubscribe\n${preference}\n${uid}`).digest();

/**
 * Returns the token of an unsubscribe link, signed with 256 bits. It does not expire, because the
 * links of old emails have to work, and it permits nothing but disabling this preference.
 */
export const unsubscribeToken = (secret: string, subject: Unsubscription): string => {
  const uid = Buffer.from(subject.uid).toString('base64url');
  return `${subject.preference}.${uid}.${signatureOf(secret, subject).toString('base64url')}`;
};

/** Verifies a token in constant time; null if it was not issued by the service. */
export const verifyUnsubscribeToken = (secret: string, token: string): Unsubscription | null => {
  const [, key, encoded = '', signature = ''] =
    /^([a-z-]{1,40})\.([\w-]{1,172})\.([\w-]{43})$/u.exec(token) ?? [];
  const preference = preferenceKeys.find((known) => known === key);
  if (preference === undefined) return null;
  const subject = { uid: Buffer.from(encoded, 'base64url').toString(), preference };
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(secret, subject);
  return given.length === expected.length && timingSafeEqual(given, expected) ? subject : null;
};
