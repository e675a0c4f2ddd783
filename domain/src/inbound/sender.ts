import { canonicalAddress } from '../person/address';
import { err, ok, type Result } from '../result';
import { headerValues, type ParsedEmail } from './parsed-email';

/** Why no sender could be determined. */
export type SenderError = 'sender-missing' | 'sender-ambiguous' | 'sender-malformed';

/** Control characters, which parsers drop inside addresses. */
const CONTROLS = /[\u0000-\u0008\u000A-\u001F\u007F]/u;

const countOf = (text: string, character: string): number => text.split(character).length - 1;

/**
 * Returns the canonical address of the only sender (clause 2.5): exactly one From field with exactly
 * one mailbox, no group, no control characters. Display names and comments are ignored; Reply-To and
 * Sender have no effect.
 */
export const senderOf = (
  email: Pick<ParsedEmail, 'headers' | 'from'>,
): Result<string, SenderError> => {
  const fields = headerValues(email, 'from');
  const [field] = fields;
  if (field === undefined || email.from.length === 0) return err('sender-missing');
  if (fields.length > 1 || email.from.length > 1) return err('sender-ambiguous');
  const [sender] = email.from;
  if (sender?.kind !== 'mailbox') return err('sender-ambiguous');
  if (CONTROLS.test(field)) return err('sender-malformed');
  // A second pair of brackets is read differently by different parsers.
  if (countOf(field, '<') > 1 || countOf(field, '>') > 1) return err('sender-ambiguous');
  const address = canonicalAddress(sender.address);
  return address === null ? err('sender-malformed') : ok(address);
};

/** Returns the domain of a canonical address. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
