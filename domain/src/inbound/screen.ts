import { err, ok, type Result } from '../result';
import { authenticationOf, type TrustedResults } from './authentication';
import { automaticKindOf } from './automatic';
import type { ParsedEmail } from './parsed-email';
import type { InboxResult } from './record';
import type { MailSite } from './reference';
import { senderOf } from './sender';

/** Settings of received email. */
export interface InboundSettings {
  readonly site: MailSite;
  readonly trusted: TrustedResults;
}

/**
 * Returns the proven sender of an email (clause 2.5), or why it is filed as automatic or
 * quarantined. Whose address it is remains to be looked up.
 */
export const screenEmail = (
  email: Omit<ParsedEmail, 'recipients' | 'text'>,
  { site, trusted }: InboundSettings,
): Result<string, InboxResult> => {
  const automatic = automaticKindOf(email, site);
  if (automatic) return err({ outcome: 'automatic', reason: automatic, number: null });
  const sender = senderOf(email);
  if (!sender.ok) return err({ outcome: 'quarantined', reason: sender.error, number: null });
  const from = sender.value;
  const authentication = authenticationOf(email, from, trusted);
  if (authentication === 'pass') return ok(from);
  const reason = authentication === 'fail' ? 'authentication-failed' : 'authentication-missing';
  return err({ outcome: 'quarantined', reason, number: null, from, authentication });
};
