import { bounceOf, canonicalAddress, type Bounce, type DeliveryFailure } from '@reglament/domain';
import { countFailure } from '../mail/count-failure';
import { database } from '../store/database';
import { databaseErrorKind } from '../store/errors';
import { findSentEmail, markBounced, type StoredEmail } from '../store/mail-queue';
import type { ParsedMessage } from './parse-message';
import type { Inbound } from './ports';
import { reportOf } from './report-of';

/** Maximum number of quoted Message-IDs that are looked up. */
const MAX_IDS = 3;

/**
 * Matches a delivery report to the email and the ticket that it is about, and records the failure
 * (clause 2.8). A report counts only if it quotes the secret Message-ID of an email that was sent,
 * and names no other recipient; the address that is suppressed is the one the email was sent to.
 * @returns the number of the ticket; null if the report is about no email of the service
 */
export const processBounce = async (
  message: ParsedMessage,
  { ports, deps }: Inbound,
): Promise<string | null> => {
  const bounce = bounceOf(reportOf(message), ports.settings.site);
  for (const messageId of bounce?.messageIds.slice(0, MAX_IDS) ?? []) {
    const stored = await findSentEmail(await database(), messageId);
    if (!bounce || !stored || !isAbout(bounce, stored)) continue;
    const failure: DeliveryFailure = { reason: bounce.reason, code: null, at: deps.now() };
    const { email } = stored;
    const sentAt = email.sentAt ?? email.createdAt;
    await countFailure({ email, failure, sentAt, isFinal: bounce.isFinal }, deps);
    if (bounce.isFinal && email.state === 'sent') await endDelivery(stored, failure);
    return email.number;
  }
  return null;
};

const isAbout = ({ recipients }: Bounce, { email }: StoredEmail): boolean =>
  recipients.length === 0 || recipients.includes(canonicalAddress(email.to.address) ?? '-');

/** Marks the email as failed, unless another report of it just did. */
async function endDelivery(stored: StoredEmail, failure: DeliveryFailure): Promise<void> {
  try {
    await markBounced(stored, failure);
  } catch (error) {
    if (databaseErrorKind(error) !== 'conflict') throw error;
  }
}
