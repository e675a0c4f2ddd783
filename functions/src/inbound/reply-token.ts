import { createHmac, timingSafeEqual } from 'node:crypto';
import { REPLY_TAG_LENGTH, type ReplyToken } from '@reglament/domain';

/**
 * Returns the tag of a reply address: 128 bits of HMAC over ticket and requester, so that neither
 * can be guessed or exchanged.
 * @param participant uid of the requester
 */
export const replyTag = (secret: string, number: string, participant: string): string =>
  createHmac('sha256', secret)
    .update(`reply\n${number}\n${participant}`)
    .digest('hex')
    .slice(0, REPLY_TAG_LENGTH);

/** Verifies in constant time that a tag was issued for a participant. */
export const isValidReplyToken = (
  secret: string,
  { number, tag }: ReplyToken,
  participant: string,
): boolean => {
  const expected = Buffer.from(replyTag(secret, number, participant));
  const given = Buffer.from(tag);
  return expected.length === given.length && timingSafeEqual(expected, given);
};
